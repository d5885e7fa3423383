import { isIP } from 'node:net';
import { CommandFailure, exitCode } from '../exit-code';

/** The same as the server's own. */
const usualRateLimit = 3000;
const mostPerMinute = 10_000_000;

/** Networks that have a name. */
const networks = ['loopback', 'linklocal', 'uniquelocal'];

/** Requests a minute, from the text of DATELINE_RATE_LIMIT. */
export function readRateLimit(value: string | undefined): number | 'off' {
  if (value === undefined) return usualRateLimit;
  if (value === 'off') return value;
  const perMinute = Number(value);
  if (/^\d+$/.test(value) && perMinute >= 1 && perMinute <= mostPerMinute) return perMinute;
  throw new CommandFailure(
    exitCode.usage,
    `DATELINE_RATE_LIMIT must be requests a minute, a whole number from 1 to ${mostPerMinute}, or off; it is "${value}". Unset it for ${usualRateLimit}.`,
  );
}

/** Addresses, networks and names of networks, from the text of DATELINE_TRUST_PROXY. */
export function readTrustProxy(value: string | undefined): readonly string[] {
  const proxies = (value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const wrong = proxies.find((each) => !networks.includes(each) && !isNetwork(each));
  if (wrong === undefined) return proxies;
  throw new CommandFailure(
    exitCode.usage,
    `DATELINE_TRUST_PROXY names "${wrong}". Give addresses (10.0.0.7), networks (10.0.0.0/8) or ${networks.join(', ')}, with commas between.`,
  );
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return (
    /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (version === 4 ? 32 : 128)
  );
}
