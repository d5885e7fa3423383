/** When something was, as the service gives it. */
export interface When {
  readonly earliest: string;
  readonly latest: string;
  readonly display: string;
}

/** A stretch of time in milliseconds since 1970; `openStart` and `openEnd` have no known limit. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const day = 24 * 60 * 60 * 1000;
/** An open end stands at the calendar's own ends. */
const beginning = Date.parse('0002-01-01T00:00:00Z');
const end = Date.parse('9998-01-01T00:00:00Z');
/** Longer than this, a stretch is background; it does not set the scale of a story. */
const background = 400 * day;

export function stretchOf(when: When): Stretch {
  const from = Date.parse(when.earliest);
  const to = Date.parse(when.latest);
  return { from, to, openStart: from < beginning, openEnd: to > end };
}

/** The stretch of time that a story plays in, and where on it, from 0 to 1, an instant stands. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Outside the axis: at its end. */
  position(instant: number): number;
}

/** An axis over what is dated closely enough to set a scale; null when nothing is. */
export function axisOf(whens: readonly When[]): Axis | null {
  const stretches = whens.map(stretchOf);
  const bounded = stretches
    .filter((each) => !each.openStart && !each.openEnd && each.to - each.from < background)
    .flatMap(({ from, to }) => [from, to]);
  const near = (edge: number) =>
    bounded.length === 0 ||
    (edge > Math.min(...bounded) - background && edge < Math.max(...bounded) + background);
  // A war that goes on since years ago is background as well, whatever its one known end is.
  const halfOpen = stretches.flatMap(({ from, to, openStart, openEnd }) =>
    openStart === openEnd ? [] : [openStart ? to : from],
  );
  const edges = [...bounded, ...halfOpen.filter(near)];
  if (edges.length === 0) return null;
  const first = Math.min(...edges);
  const last = Math.max(...edges);
  const margin = Math.max(day / 2, (last - first) * 0.02);
  const from = first - margin;
  const to = last + margin;
  return {
    from,
    to,
    position: (instant) => Math.min(1, Math.max(0, (instant - from) / (to - from))),
  };
}

/** A stretch drawn on an axis: its ends from 0 to 1. */
export function drawn(axis: Axis, when: When) {
  const stretch = stretchOf(when);
  return {
    start: stretch.openStart ? 0 : axis.position(stretch.from),
    end: stretch.openEnd ? 1 : axis.position(stretch.to),
    /** A single day, which is drawn as a point. */
    point: stretch.to - stretch.from <= day,
    openStart: stretch.openStart || stretch.from < axis.from,
    openEnd: stretch.openEnd || stretch.to > axis.to,
  };
}
