import { describe, expect, it } from 'vitest';
import { clustersOf } from './clusters';

const item = (name: string, x: number, weight: number) => ({ name, x, y: 0, weight });

describe('places that stand near to each other', () => {
  it('come under the one that matters most', () => {
    const clusters = clustersOf(
      [item('Ramouseh', 0, 1), item('Aleppo', 10, 5), item('Geneva', 90, 2)],
      26,
    );
    expect(clusters.map(({ x, items }) => [x, items.map(({ name }) => name)])).toEqual([
      [10, ['Aleppo', 'Ramouseh']],
      [90, ['Geneva']],
    ]);
  });
  it('stand apart as soon as there is room, none of them lost', () => {
    const items = Array.from({ length: 300 }, (_, index) => item(`${index}`, index * 3, index % 7));
    const clusters = clustersOf(items, 26);
    expect(clusters.flatMap((each) => each.items)).toHaveLength(300);
    const xs = clusters.map(({ x }) => x).sort((a, b) => a - b);
    for (const [index, x] of xs.entries()) {
      expect((xs[index + 1] ?? Infinity) - x).toBeGreaterThanOrEqual(26);
    }
    expect(clustersOf(items, 2)).toHaveLength(300);
  });
});
