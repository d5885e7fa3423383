import { stretchOf } from './axis';

/** A time as the service gives it, as far as its shape goes. */
export interface Timed {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
}

/** How a time is drawn. Milliseconds since 1970; an open end is infinite. */
export interface TimeShape {
  readonly from: number;
  readonly to: number;
  /**
   * - `moment`: a known day, or less;
   * - `within`: some time in that stretch, the words not saying when;
   * - `lasting`: all through that stretch.
   */
  readonly form: 'moment' | 'within' | 'lasting';
  /** That end is only about there, or not known to the day. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

export const day = 24 * 60 * 60 * 1000;

/** The shape of an EDTF time. "2016-07" is some time in July; "2016-07-01/2016-07-31" all of it. */
export function shapeOf(when: Timed): TimeShape {
  const { from, to, openStart, openEnd } = stretchOf({ ...when, display: '' });
  const [start = '', end = start] = when.edtf.split('/');
  const interval = when.edtf.includes('/');
  const short = to - from <= day;
  return {
    from: openStart ? -Infinity : from,
    to: openEnd ? Infinity : to,
    form: short ? 'moment' : interval ? 'lasting' : 'within',
    softStart: vague(start, interval),
    softEnd: vague(end, interval),
  };
}

/** Marked as approximate or uncertain, or an end that is no single day. */
function vague(date: string, interval: boolean): boolean {
  return /[~?%X]/.test(date) || (interval && /^-?\d{4}(?:-\d{2})?$/.test(date));
}

/** The day of an instant, as `2016-09-04`, in UTC. */
export function dayAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The instant at which a day begins, or null for anything but a day. */
export function startOf(date: string | null | undefined): number | null {
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? null : at;
}
