import { describe, expect, it } from 'vitest';
import { foldedAfter, grouped, monthOrYear } from './groups';

describe('grouped', () => {
  it('puts neighbors of one key together and keeps the order', () => {
    const groups = grouped(['a1', 'a2', 'b1', 'a3'], (item) => item.charAt(0));
    expect(groups).toEqual([
      { key: 'a', items: ['a1', 'a2'] },
      { key: 'b', items: ['b1'] },
      { key: 'a', items: ['a3'] },
    ]);
  });
});

describe('foldedAfter', () => {
  it('folds nothing away for the sake of one or two', () => {
    expect(foldedAfter([1, 2, 3, 4], 2)).toEqual({ shown: [1, 2, 3, 4], folded: [] });
    expect(foldedAfter([1, 2, 3, 4, 5], 2)).toEqual({ shown: [1, 2], folded: [3, 4, 5] });
  });
});

describe('monthOrYear', () => {
  it.each([
    ['2016-09-04T00:00:00Z', '2016-09-04T23:59:59.999Z', '2016-09'],
    ['2016-08-26T00:00:00Z', '2016-09-04T23:59:59.999Z', '2016'],
    ['2011-03-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2011'],
    ['0001-01-01T00:00:00.000Z', '2016-09-04T23:59:59.999Z', 'earlier'],
  ])('%s to %s is in %s', (earliest, latest, key) => {
    expect(monthOrYear({ earliest, latest })).toBe(key);
  });
  it('is nothing for an event without a time', () => expect(monthOrYear(null)).toBe(''));
});
