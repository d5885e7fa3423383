import ipaddr from 'ipaddr.js';

/**
 * True when an address is one that anyone on the Internet may ask: not private, loopback,
 * link-local, multicast, reserved or any other special range, in IPv4, IPv6 or one inside the other.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) {
    // ::ffff:10.0.0.1 is 10.0.0.1 by another name.
    if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
    // 2000::/3 is all that is given out; the rest of IPv6 is special or unused.
    return parsed.range() === 'unicast' && parsed.match(globalUnicast, 3) && !embedsIPv4(parsed);
  }
  return parsed.range() === 'unicast';
}

const globalUnicast = ipaddr.IPv6.parse('2000::');

/** 6to4, Teredo and NAT64 lead on to an IPv4 address that nobody has checked. */
function embedsIPv4(address: ipaddr.IPv6): boolean {
  return ['6to4', 'teredo', 'rfc6052', 'rfc6145'].includes(address.range());
}
