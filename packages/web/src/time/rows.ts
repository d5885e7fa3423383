/** Something that takes up room from `start` to `end`, in pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * A row for each extent, from 0, so that no two in a row touch; −1 for what finds none free among
 * `most`. What comes first is served first.
 */
export function rowsOf(extents: readonly Extent[], most: number): number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const free = rows.findIndex((taken) => fits(extent, taken));
    const row = free >= 0 ? free : rows.length;
    if (row >= most) return -1;
    (rows[row] ??= []).push(extent);
    return row;
  });
}

/** From the latest: what comes in the order of time is decided by its neighbor, so that two thousand take a millisecond or two. */
function fits({ start, end }: Extent, taken: readonly Extent[]): boolean {
  for (let index = taken.length - 1; index >= 0; index--) {
    const other = taken[index];
    if (other && start < other.end && end > other.start) return false;
  }
  return true;
}
