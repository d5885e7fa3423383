/** A point in the plane of the map: the world is the square from 0 to 1, north up, Mercator's. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Country {
  /** ISO 3166, two letters; null for what has none. */
  readonly code: string | null;
  readonly outline: Path2D;
  /** Where its name stands: the middle of its largest part. */
  readonly label: PlanePoint;
  readonly bounds: Bounds;
  /** The side of a square as large as its largest part. */
  readonly size: number;
}

/** What the build wrote (build/world.mjs), ready to be drawn. */
export interface World {
  /** Lines that two countries share. */
  readonly borders: Path2D;
  /** Lines that only one has: where land ends. */
  readonly coasts: Path2D;
  readonly countries: readonly Country[];
}

interface WorldFile {
  readonly side: number;
  readonly arcs: readonly string[];
  readonly countries: readonly (readonly [
    code: string | null,
    rings: readonly (readonly number[])[],
    label: readonly [number, number],
    size: number,
  ])[];
}

let loading: Promise<World> | null = null;

/** The world, once: the service worker has the file, so that this needs no network. */
export function loadWorld(): Promise<World> {
  loading ??= fetch('/map/world.json')
    .then(async (response) => {
      if (!response.ok) throw new Error(`The map: status ${response.status}.`);
      return worldOf((await response.json()) as WorldFile);
    })
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

function worldOf({ side, arcs, countries }: WorldFile): World {
  const lines = arcs.map((text) => pointsOf(text, side));
  const uses = new Map<number, number>();
  const drawn = countries.map(([code, rings, [x, y], size]): Country => {
    const outline = new Path2D();
    const bounds = { left: 1, right: 0, top: 1, bottom: 0 };
    for (const ring of rings) {
      addRing(outline, ring, lines, bounds);
      for (const arc of ring) {
        const index = arc < 0 ? ~arc : arc;
        uses.set(index, (uses.get(index) ?? 0) + 1);
      }
    }
    return { code, outline, bounds, label: { x: x / side, y: y / side }, size: size / side };
  });
  const borders = new Path2D();
  const coasts = new Path2D();
  for (const [index, line] of lines.entries()) {
    addLine((uses.get(index) ?? 0) > 1 ? borders : coasts, line);
  }
  return { borders, coasts, countries: drawn };
}

/** x, y, x, y …: see `stepsOf` in build/world.mjs. */
export function pointsOf(text: string, side: number): Float32Array {
  const numbers: number[] = [];
  let value = 0;
  let place = 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const digit = (code > 92 ? code - 1 : code) - 35;
    value += (digit % 44) * place;
    place *= 44;
    if (digit >= 44) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    value = 0;
    place = 1;
  }
  const points = new Float32Array(numbers.length);
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points[index] = (x += numbers[index] ?? 0) / side;
    points[index + 1] = (y += numbers[index + 1] ?? 0) / side;
  }
  return points;
}

function addRing(
  path: Path2D,
  ring: readonly number[],
  lines: readonly Float32Array[],
  bounds: { -readonly [Side in keyof Bounds]: number },
) {
  let before: number | null = null;
  /** Worlds away: a ring that leaves the plane at one edge goes on beyond it. */
  let round = 0;
  for (const arc of ring) {
    const line = lines[arc < 0 ? ~arc : arc];
    if (!line) continue;
    const last = line.length - 2;
    for (let step = 0; step <= last; step += 2) {
      const at = arc < 0 ? last - step : step;
      const [within = 0, y = 0] = [line[at], line[at + 1]];
      if (before !== null) round -= Math.round(within - before);
      const x = within + round;
      if (before === null) path.moveTo(x, y);
      else path.lineTo(x, y);
      before = within;
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  path.closePath();
}

/** A line that leaves the plane at one edge begins anew at the other. */
function addLine(path: Path2D, line: Float32Array) {
  let before: number | null = null;
  for (let index = 0; index < line.length; index += 2) {
    const [x = 0, y = 0] = [line[index], line[index + 1]];
    if (before === null || Math.abs(x - before) > 0.5) path.moveTo(x, y);
    else path.lineTo(x, y);
    before = x;
  }
}
