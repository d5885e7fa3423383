import { diffArrays } from 'diff';

/** A stretch that two texts have in common, in code units of each. */
export interface CommonStretch {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** What two texts have in common, word by word. */
export interface WordComparison {
  /** In the order of the text; neighbors are joined. */
  readonly common: readonly CommonStretch[];
  /** 0 to 1: the share of both texts, spaces aside, that is common. */
  readonly similarity: number;
}

/**
 * Compares two texts by a longest common subsequence of their words, signs and spaces.
 *
 * @param before, after as `words` gives them.
 */
export function compareWords(before: string[], after: string[]): WordComparison {
  const common: CommonStretch[] = [];
  let from = 0;
  let to = 0;
  let weight = 0;
  for (const change of diffArrays(before, after)) {
    const length = change.value.reduce((sum, word) => sum + word.length, 0);
    if (change.added) to += length;
    else if (change.removed) from += length;
    else {
      common.push({ before: from, after: to, length });
      weight += letters(change.value.join(''));
      from += length;
      to += length;
    }
  }
  const total = letters(before.join('')) + letters(after.join(''));
  return { common, similarity: total === 0 ? 0 : (2 * weight) / total };
}

/** Words, signs and spaces; together they are the text. No combining sequence is cut. */
export function words(text: string, language: string): string[] {
  return Array.from(segmenter(language).segment(text), (part) => part.segment);
}

function letters(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs far more than using one. */
function segmenter(language: string): Intl.Segmenter {
  let made = segmenters.get(language);
  if (made === undefined) {
    made = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, made);
  }
  return made;
}
