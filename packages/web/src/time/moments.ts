import { axisOf } from './axis';
import { day, dayAt, shapeOf, startOf, type Timed } from './shape';

interface Dated {
  readonly when: (Timed & { readonly display: string }) | null;
}

/** The stretch of days that a slider runs over, and the days on which something begins. */
export interface Moments {
  /** The first day and the last, as instants at which they begin. */
  readonly first: number;
  readonly last: number;
  /** In order, each once. */
  readonly stops: readonly number[];
}

/** null when nothing is dated closely enough to set a scale. */
export function momentsOf(events: readonly Dated[]): Moments | null {
  const whens = events.flatMap(({ when }) => when ?? []);
  const axis = axisOf(whens);
  if (!axis) return null;
  const marks = whens.flatMap((when) => {
    const { from, to, form } = shapeOf(when);
    const ends = form === 'lasting' ? [from, to] : [Number.isFinite(from) ? from : to];
    return ends
      .filter((at) => at >= axis.from && at <= axis.to)
      .map((at) => startOf(dayAt(at)) ?? at);
  });
  const stops = [...new Set(marks)].sort((a, b) => a - b);
  const [first, last] = [stops[0], stops.at(-1)];
  return first === undefined || last === undefined ? null : { first, last, stops };
}

/** The stop before a moment or after it; null at the ends. */
export function stopFrom({ stops }: Moments, at: number, step: 1 | -1): number | null {
  return (step > 0 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at)) ?? null;
}

/**
 * Whether something happens on the day that begins at `at`, as far as is known. What has no known
 * start is taken to be of the day on which it is known; what has neither end is of no day.
 */
export function litAt(when: Timed | null, at: number): boolean {
  if (!when) return false;
  const { from, to } = shapeOf(when);
  if (from === -Infinity && to === Infinity) return false;
  const start = from === -Infinity ? to : from;
  return start < at + day && to >= at;
}
