import type { Alternate } from './alternate';

/** An alternate as a value of the `Link` header (RFC 8288). */
export function linkHeader({ type, href }: Alternate): string {
  return `<${href}>; rel="alternate"; type="${type.replace(/["\\]/g, '\\$&')}"`;
}
