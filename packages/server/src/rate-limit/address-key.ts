import ipaddr from 'ipaddr.js';

/** A network that someone has to themselves: an IPv6 customer gets at least a /64. */
const networkBytes = 8;

/**
 * What an address is counted as: itself, or for IPv6 its /64. null for the machine itself,
 * which is not counted.
 *
 * @example
 * addressKey('2001:db8:0:1:ffff::7'); // '2001:db8:0:1::/64'
 */
export function addressKey(address: string): string | null {
  const [bare = ''] = address.split('%', 1);
  // A proxy that names no address at all: those requests share one budget.
  if (!ipaddr.isValid(bare)) return 'unknown';
  // `::ffff:192.0.2.1` is an IPv4 address on a socket for both.
  const parsed = ipaddr.process(bare);
  if (parsed.range() === 'loopback') return null;
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const bytes = parsed.toByteArray().fill(0, networkBytes);
  return `${new ipaddr.IPv6(bytes).toString()}/64`;
}
