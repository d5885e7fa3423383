import { describe, expect, it } from 'vitest';
import { mistakesAllowed, nearestWords } from './near-words';

const known = ['darayya', 'aleppo', 'alleppo', 'hangzhou', 'kerry', 'un'].map((term, index) => ({
  term,
  frequency: index,
}));

describe('the words nearest to one', () => {
  it.each([
    ['daraya', ['darayya']],
    ['hagnzhou', ['hangzhou']],
    ['kery', ['kerry']],
  ])('%s: a letter too few, two that changed places', (term, expected) => {
    expect(nearestWords(term, known, 5)).toEqual(expected);
  });

  it('are only those that are equally near, the more frequent first', () => {
    expect(nearestWords('aleppoo', known, 5)).toEqual(['aleppo']);
    expect(nearestWords('alebpo', [...known, { term: 'alespo', frequency: 9 }], 5)).toEqual([
      'alespo',
      'aleppo',
    ]);
    expect(nearestWords('alebpo', [...known, { term: 'alespo', frequency: 9 }], 1)).toHaveLength(1);
  });

  it('are none for a short word, and none far away', () => {
    expect(mistakesAllowed('un')).toBe(0);
    expect(nearestWords('ux', known, 5)).toEqual([]);
    expect(nearestWords('xylophonist', known, 5)).toEqual([]);
  });

  it('are told by their beginnings while the word is still being typed', () => {
    expect(nearestWords('hagnz', known, 5)).toEqual([]);
    expect(nearestWords('hagnz', known, 5, { unfinished: true })).toEqual(['hangzhou']);
  });
});
