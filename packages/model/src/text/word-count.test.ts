import { expect, it } from 'vitest';
import { readingMinutes, wordCount } from './word-count';

const count = (text: string, language: string) =>
  wordCount([{ index: 0, kind: 'paragraph', text }], language);

it('counts words as the language writes them', () => {
  expect(count('“We don’t,” he said — 3.5 percent.', 'en')).toBe(6);
  expect(count('قال كيري إن المحادثات فشلت.', 'ar')).toBe(5);
  // Chinese has no spaces; more than one word is what matters.
  expect(count('二十国集团峰会在杭州举行', 'zh')).toBeGreaterThan(3);
});

it.each([
  [0, 1],
  [230, 1],
  [345, 2],
  [1013, 4],
])('gives %i words %i whole minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
