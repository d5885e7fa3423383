import { day } from './shape';

/** The stretch of time that is seen. Milliseconds since 1970. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Nothing is known to less than a day: closer than this there is nothing to see. */
const closest = 2 * day;

/** Closer or farther by `factor`; what stands at `part` (0 to 1) of the window stays there. */
export function zoomedWindow(
  { from, to }: TimeWindow,
  factor: number,
  part: number,
  whole: TimeWindow,
): TimeWindow {
  const length = Math.min(lengthOf(whole), Math.max(closest, (to - from) / factor));
  const still = from + (to - from) * part;
  return held({ from: still - length * part, to: still + length * (1 - part) }, whole);
}

/** Moved by a part of its own length, forward in time when positive. */
export function movedWindow({ from, to }: TimeWindow, part: number, whole: TimeWindow): TimeWindow {
  const by = (to - from) * part;
  return held({ from: from + by, to: to + by }, whole);
}

/**
 * What to show at first: all of it, unless most happens in a small part of it. An event of years
 * before would leave no room for the days that the story is about.
 */
export function firstWindow(instants: readonly number[], whole: TimeWindow): TimeWindow {
  const sorted = [...instants].sort((a, b) => a - b);
  const most = Math.ceil(sorted.length * 0.75);
  if (most < 2) return whole;
  let best: TimeWindow = whole;
  for (let index = 0; index + most <= sorted.length; index++) {
    const [from, to] = [sorted[index] ?? whole.from, sorted[index + most - 1] ?? whole.to];
    if (to - from < lengthOf(best)) best = { from, to };
  }
  if (lengthOf(best) > lengthOf(whole) / 3) return whole;
  const room = Math.max(closest / 2, lengthOf(best) * 0.15);
  return held({ from: best.from - room, to: best.to + room }, whole);
}

/** Moved no farther than is needed to have `at` in it, and not at its very edge. */
export function showing(window: TimeWindow, at: number, whole: TimeWindow): TimeWindow {
  const length = lengthOf(window);
  const margin = length * 0.12;
  if (at >= window.from + margin && at <= window.to - margin) return window;
  return held({ from: at - length / 2, to: at + length / 2 }, whole);
}

function lengthOf({ from, to }: TimeWindow): number {
  return to - from;
}

function held({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.min(to - from, lengthOf(whole));
  const start = Math.min(whole.to - length, Math.max(whole.from, from));
  return { from: start, to: start + length };
}
