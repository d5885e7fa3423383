import type { Role } from '../entity';
import { openEarliest, openLatest, parseEdtf } from './edtf-time';

/**
 * True when two EDTF times may have an instant in common. Throws an `EdtfError` when one is not EDTF.
 *
 * @example
 * overlaps('2016-07~', '2016-07-11/2016-08-02') // true
 */
export function overlaps(a: string, b: string): boolean {
  const first = parseEdtf(a);
  const second = parseEdtf(b);
  return first.earliest <= second.latest && second.earliest <= first.latest;
}

/**
 * The roles that may have been held at a time. Bounds that the stories give are respected;
 * a bound that they do not give is open. Order is kept.
 */
export function rolesAsOf(roles: readonly Role[], asOf: string): readonly Role[] {
  const time = parseEdtf(asOf);
  return roles.filter((role) => {
    const from = role.start === null ? openEarliest : parseEdtf(role.start).earliest;
    const until = role.end === null ? openLatest : parseEdtf(role.end).latest;
    return from <= time.latest && time.earliest <= until;
  });
}
