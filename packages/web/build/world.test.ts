import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { planePoint } from '../src/map/projection';
import { pointsOf } from '../src/map/world';
import { worldMap } from './world.mjs';

const text = worldMap();
const { side, arcs, countries } = JSON.parse(text) as {
  side: number;
  arcs: string[];
  countries: [string | null, number[][], [number, number], number][];
};
const lines = arcs.map((each) => pointsOf(each, side));

/** Whether a point lies in a ring: how often a line to the east crosses it. */
function holds(rings: number[][], { x, y }: { x: number; y: number }): boolean {
  let inside = false;
  for (const ring of rings) {
    const points = ring.flatMap((arc) => {
      const flat = lines[arc < 0 ? ~arc : arc] ?? [];
      const each = Array.from({ length: flat.length / 2 }, (_, index) => [
        flat[index * 2] ?? 0,
        flat[index * 2 + 1] ?? 0,
      ]);
      return arc < 0 ? each.reverse() : each;
    });
    for (const [index, [x1 = 0, y1 = 0]] of points.entries()) {
      const [x2 = 0, y2 = 0] = points[(index + 1) % points.length] ?? [];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

it('the map that can be moved stays within 120 kB', () => {
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(120_000);
});

it.each([
  ['SY', 36.2, 37.16],
  ['CH', 46.2, 6.15],
  ['CN', 30.29, 120.16],
  ['RU', 55.75, 37.62],
  ['DE', 52.5, 13.4],
  ['YE', 15.35, 44.2],
] as const)('%s is drawn around its city', (code, latitude, longitude) => {
  const point = planePoint({ latitude, longitude });
  const around = countries.filter(([, rings]) => holds(rings, point)).map(([found]) => found);
  expect(around).toEqual([code]);
});

it('every code names one country', () => {
  const codes = countries.flatMap(([code]) => code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(225);
});
