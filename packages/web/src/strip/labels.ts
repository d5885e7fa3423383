/** A place that can be put on a map. */
export interface Located {
  readonly slug: string;
  readonly name: string;
  readonly coordinates: {
    readonly latitude: number;
    readonly longitude: number;
    readonly precisionKm: number;
  };
}

interface Point {
  readonly place: Located;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label beside its point, in the map's own units. */
export interface Label extends Point {
  readonly anchor: 'start' | 'end';
}

/**
 * Labels for as many points as there is room for, the first points first: to the right of the
 * point, else to its left, else none. Where the map is `width` wide, none runs out of it.
 */
export function labelled(points: readonly Point[], size: number, width = Infinity): Label[] {
  const taken: Box[] = points.map(({ x, y }) => around(x, y, size * 0.4));
  const labels: Label[] = [];
  for (const { place, x, y } of points) {
    const wide = place.name.length * size * 0.52;
    const sides = [
      { anchor: 'start' as const, left: x + size * 0.75 },
      { anchor: 'end' as const, left: x - size * 0.75 - wide },
    ];
    for (const { anchor, left } of sides) {
      const box = { left, right: left + wide, top: y - size * 0.7, bottom: y + size * 0.5 };
      const out = width !== Infinity && (box.left < 0 || box.right > width);
      if (out || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const edge = anchor === 'start' ? left : left + wide;
      labels.push({ place, x: edge, y: y + size * 0.34, anchor });
      break;
    }
  }
  return labels;
}

function around(x: number, y: number, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
