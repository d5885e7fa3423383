/** The three heights that the sheet rests at. */
export type SheetHeight = 'peek' | 'half' | 'full';

export type SheetHeights = Readonly<Record<SheetHeight, number>>;

/** In pixels, on a screen so high, with a heading so high. Peek shows the heading and nothing else. */
export function heightsIn(viewport: number, heading: number): SheetHeights {
  const full = Math.round(viewport * 0.92);
  const peek = Math.min(full, heading);
  return { peek, half: Math.min(full, Math.max(peek, Math.round(viewport * 0.5))), full };
}

/** The next height up; from the highest, the lowest. */
export function nearestHeight(at: SheetHeight): SheetHeight {
  return at === 'peek' ? 'half' : at === 'half' ? 'full' : 'peek';
}

/** A flick faster than this (pixels per millisecond, upward) goes one step further. */
const flick = 0.5;

/** Where the sheet comes to rest when let go at `height`, moving at `speed` (positive is up). */
export function settle(
  height: number,
  speed: number,
  heights: SheetHeights,
): SheetHeight | 'closed' {
  const stops: readonly (readonly [SheetHeight | 'closed', number])[] = [
    ['closed', 0],
    ['peek', heights.peek],
    ['half', heights.half],
    ['full', heights.full],
  ];
  if (speed > flick) return stops.find(([, stop]) => stop > height)?.[0] ?? 'full';
  if (speed < -flick) return stops.findLast(([, stop]) => stop < height)?.[0] ?? 'closed';
  const distance = ([, stop]: (typeof stops)[number]) => Math.abs(stop - height);
  return stops.reduce((best, each) => (distance(each) < distance(best) ? each : best))[0];
}
