import type { PlanePoint } from './world';

/** What of the plane is seen: its middle, and how many pixels the world is wide. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Closer than this, the outlines say nothing: a pixel is about 30 m. */
const closest = 1_200_000;

/** The view that holds all points, with room around; of one point, its surroundings. */
export function viewOf(points: readonly PlanePoint[], size: Size, nearest = 26_000): View {
  if (points.length === 0) return limited({ x: 0.5, y: 0.42, scale: size.width }, size);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const room = 0.74;
  const scale = Math.min(
    (size.width * room) / Math.max(right - left, 1e-9),
    (size.height * room) / Math.max(bottom - top, 1e-9),
    nearest,
  );
  return limited({ x: (left + right) / 2, y: (top + bottom) / 2, scale }, size);
}

export function toScreen({ x, y }: PlanePoint, view: View, { width, height }: Size): PlanePoint {
  return { x: (x - view.x) * view.scale + width / 2, y: (y - view.y) * view.scale + height / 2 };
}

/** Closer or farther by `factor`; what stands at `at` on the screen stays there. */
export function zoomed(view: View, factor: number, size: Size, at?: PlanePoint): View {
  const scale = Math.min(closest, Math.max(leastScale(size), view.scale * factor));
  const dx = (at?.x ?? size.width / 2) - size.width / 2;
  const dy = (at?.y ?? size.height / 2) - size.height / 2;
  return limited(
    {
      x: view.x + dx / view.scale - dx / scale,
      y: view.y + dy / view.scale - dy / scale,
      scale,
    },
    size,
  );
}

/** Moved by so many pixels of the screen. */
export function moved(view: View, dx: number, dy: number, size: Size): View {
  return limited({ ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }, size);
}

/** On the way from one view to another, `part` of it gone. */
export function between(from: View, to: View, part: number): View {
  const scale = from.scale * (to.scale / from.scale) ** part;
  // What is far is crossed while it is small: the middle moves as the scale does.
  const way =
    Math.abs(to.scale - from.scale) < 1e-9
      ? part
      : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, scale };
}

function leastScale({ width, height }: Size): number {
  return Math.max(width * 0.95, height * 0.8);
}

/** Held to the world: never past its north or south, nor away from it. */
function limited(view: View, size: Size): View {
  const scale = Math.min(closest, Math.max(leastScale(size), view.scale));
  const halfHeight = size.height / 2 / scale;
  const [top, bottom] = [0.06, 0.84];
  const y =
    halfHeight * 2 >= bottom - top
      ? (top + bottom) / 2
      : Math.min(bottom - halfHeight, Math.max(top + halfHeight, view.y));
  return { x: Math.min(1, Math.max(0, view.x)), y, scale };
}
