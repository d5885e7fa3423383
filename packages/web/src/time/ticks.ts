import { day } from './shape';

/** A mark on the axis of time. `part` says how much of its date is worth writing. */
export interface Tick {
  readonly at: number;
  readonly part: 'hour' | 'day' | 'month' | 'year';
  /** The first of its day, month or year among the ticks: the larger part is written as well. */
  readonly opens: boolean;
}

const hour = day / 24;

/** From the finest; how long each is, roughly. */
const steps = [
  { part: 'hour', every: 6, long: 6 * hour },
  { part: 'day', every: 1, long: day },
  { part: 'day', every: 2, long: 2 * day },
  { part: 'day', every: 5, long: 5 * day },
  { part: 'day', every: 10, long: 10 * day },
  { part: 'month', every: 1, long: 30 * day },
  { part: 'month', every: 3, long: 91 * day },
  { part: 'month', every: 6, long: 182 * day },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((every) => ({
    part: 'year' as const,
    every,
    long: every * 365.25 * day,
  })),
] as const;

/** Marks from `from` to `to`, none nearer to the next than `room`, all in milliseconds. */
export function ticksOf(from: number, to: number, room: number): readonly Tick[] {
  const step = steps.find(({ long }) => long >= room) ?? steps[steps.length - 1];
  if (!step || !(to > from)) return [];
  const ticks: Tick[] = [];
  let larger: number | null = null;
  for (const at of instants(step, from, to)) {
    const now = largerPart(step.part, at);
    ticks.push({ at, part: step.part, opens: now !== larger });
    larger = now;
  }
  return ticks;
}

function largerPart(part: Tick['part'], at: number): number {
  const date = new Date(at);
  if (part === 'hour') return Math.floor(at / day);
  if (part === 'day') return date.getUTCFullYear() * 12 + date.getUTCMonth();
  return part === 'month' ? date.getUTCFullYear() : 0;
}

function* instants(
  { part, every }: { readonly part: Tick['part']; readonly every: number },
  from: number,
  to: number,
): Generator<number> {
  const start = new Date(from);
  if (part === 'hour') {
    const length = every * hour;
    for (let at = Math.ceil(from / length) * length; at <= to; at += length) yield at;
  } else if (part === 'day') {
    yield* days(every, start, to);
  } else {
    const months = part === 'year' ? every * 12 : every;
    const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
    for (let month = Math.floor(first / months) * months; ; month += months) {
      const at = startOfMonth(month);
      if (at > to) return;
      if (at >= from) yield at;
    }
  }
}

/** Months are counted from the year 0. `Date.UTC` takes the years to 99 for 1900 to 1999. */
function startOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
}

/** Counted from the first of each month, so that the marks stay where they are when moved. */
function* days(every: number, start: Date, to: number): Generator<number> {
  for (let month = start.getUTCMonth(); ; month++) {
    const first = Date.UTC(start.getUTCFullYear(), month, 1);
    const next = Date.UTC(start.getUTCFullYear(), month + 1, 1);
    if (first > to) return;
    for (let number = 0; ; number += every) {
      const at = first + number * day;
      // The last few days of a month would run into the first of the next.
      if (at >= next || (number > 0 && next - at < (every * day) / 2)) break;
      if (at > to) return;
      if (at >= start.getTime()) yield at;
    }
  }
}
