import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows';

describe('the rows of a timeline', () => {
  it('hold nothing that touches, and are used again where they can be', () => {
    const extents = [
      { start: 0, end: 30 },
      { start: 20, end: 50 },
      { start: 30, end: 60 },
      { start: 55, end: 70 },
    ];
    expect(rowsOf(extents, 9)).toEqual([0, 1, 0, 1]);
  });
  it('are no more than there is room for: the rest has none', () => {
    const same = Array.from({ length: 5 }, () => ({ start: 0, end: 10 }));
    expect(rowsOf(same, 3)).toEqual([0, 1, 2, -1, -1]);
  });
  it('serve what comes first, wherever it stands', () => {
    expect(
      rowsOf(
        [
          { start: 40, end: 60 },
          { start: 0, end: 30 },
          { start: 20, end: 45 },
        ],
        1,
      ),
    ).toEqual([0, 0, -1]);
  });
  it('never overlap among two thousand', () => {
    const extents = Array.from({ length: 2000 }, (_, index) => {
      const start = (index * 7919) % 20_000;
      return { start, end: start + 40 + (index % 90) };
    });
    const rows = rowsOf(extents, 12);
    for (let row = 0; row < 12; row++) {
      const taken = extents
        .filter((_, index) => rows[index] === row)
        .sort((a, b) => a.start - b.start);
      for (const [index, { end }] of taken.entries()) {
        expect(taken[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
      }
    }
  });
});
