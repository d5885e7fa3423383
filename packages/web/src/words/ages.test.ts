import { expect, it } from 'vitest';
import { agoOf, roomOf, shareOf } from './ages';

const hour = 60 * 60 * 1000;

it.each([
  [0, 'now'],
  [5 * 60 * 1000, '5 minutes ago'],
  [3 * hour, '3 hours ago'],
  [30 * hour, 'yesterday'],
  [72 * hour, '3 days ago'],
  [-50 * hour, 'now'],
])('says how long ago %i milliseconds are', (age, words) => {
  expect(agoOf(1_000_000_000_000 - age, 1_000_000_000_000)).toBe(words);
});

it('says how much room there is, roughly', () => {
  expect(roomOf(2_040_000_000)).toBe('2 GB');
  expect(roomOf(1_460_000_000)).toBe('1.5 GB');
  expect(roomOf(340_000_000)).toBe('340 MB');
});

it('says what share of it is here', () => {
  expect(shareOf(3, 7)).toBe('43%');
  expect(shareOf(0, 0)).toBe('0%');
});
