/** Something that stands on the screen; `weight` says how much it matters. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

export interface Cluster<Item extends Placed> {
  /** Where the weightiest stands. */
  readonly x: number;
  readonly y: number;
  /** The weightiest first. */
  readonly items: readonly [Item, ...Item[]];
}

/** Brings together what stands nearer than `reach` pixels to something weightier. */
export function clustersOf<Item extends Placed>(
  items: readonly Item[],
  reach: number,
): readonly Cluster<Item>[] {
  const clusters: { x: number; y: number; items: [Item, ...Item[]] }[] = [];
  for (const item of [...items].sort((a, b) => b.weight - a.weight)) {
    const near = clusters.find(({ x, y }) => Math.hypot(x - item.x, y - item.y) < reach);
    if (near) near.items.push(item);
    else clusters.push({ x: item.x, y: item.y, items: [item] });
  }
  return clusters;
}
