import type { Block } from '../block';

const wordsPerMinute = 230;

/**
 * Words in all blocks, counted as the language counts them (Chinese and Thai write no spaces).
 *
 * @param language BCP 47; a malformed tag throws a RangeError.
 */
export function wordCount(blocks: readonly Block[], language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let count = 0;
  for (const block of blocks) {
    for (const part of segmenter.segment(block.text)) {
      if (part.isWordLike) count += 1;
    }
  }
  return count;
}

/** Whole minutes at 230 words a minute, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
