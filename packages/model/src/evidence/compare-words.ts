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
 * Compares two texts by a longest common subsequence of their words, signs and spaces. Of words
 * that stand twice in a row and then once, none is common: which of them is left cannot be told.
 *
 * @param before, after as `words` gives them.
 */
export function compareWords(before: string[], after: string[]): WordComparison {
  const common: CommonStretch[] = [];
  let from = 0;
  let to = 0;
  let weight = 0;
  let index = 0;
  const changes = diffArrays(before, after);
  const unsure = removedRepeats(before, changes);
  for (const change of changes) {
    for (const word of change.value) {
      if (change.added) {
        to += word.length;
        continue;
      }
      if (!change.removed) {
        weight += letters(word);
        if (!unsure.has(index)) join(common, { before: from, after: to, length: word.length });
        to += word.length;
      }
      from += word.length;
      index += 1;
    }
  }
  const total = letters(before.join('')) + letters(after.join(''));
  return { common, similarity: total === 0 ? 0 : (2 * weight) / total };
}

function join(stretches: CommonStretch[], next: CommonStretch): void {
  const last = stretches.at(-1);
  const follows =
    last !== undefined &&
    last.before + last.length === next.before &&
    last.after + last.length === next.after;
  if (follows) stretches[stretches.length - 1] = { ...last, length: last.length + next.length };
  else stretches.push(next);
}

/**
 * The words that a removal could as well have taken instead of those that it took: a removed run
 * can be pushed along as long as the word that it takes in is the word that it leaves behind.
 */
function removedRepeats(
  before: readonly string[],
  changes: readonly {
    readonly value: string[];
    readonly added?: boolean;
    readonly removed?: boolean;
  }[],
): ReadonlySet<number> {
  const unsure = new Set<number>();
  let start = 0;
  for (const { value, added, removed } of changes) {
    if (added) continue;
    const end = start + value.length;
    if (removed) {
      let back = 0;
      while (start > back && before[start - 1 - back] === before[end - 1 - back]) back += 1;
      let on = 0;
      while (end + on < before.length && before[end + on] === before[start + on]) on += 1;
      addWords(unsure, before, start - back, start);
      addWords(unsure, before, end, end + on);
    }
    start = end;
  }
  return unsure;
}

/** A stretch that could be another, unless it is nothing but signs and spaces. */
function addWords(unsure: Set<number>, all: readonly string[], start: number, end: number): void {
  if (!all.slice(start, end).some((word) => /[\p{L}\p{N}]/u.test(word))) return;
  for (let at = start; at < end; at += 1) unsure.add(at);
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
