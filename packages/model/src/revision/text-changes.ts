import { diffArrays } from 'diff';
import { alignSequence } from '../evidence/align-sequence';
import { compareWords, words } from '../evidence/compare-words';

/** A stretch of words that both texts have, or only one of them. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One block of two texts. */
export interface BlockChange {
  readonly kind: 'same' | 'removed' | 'added' | 'changed';
  /** Where the block stands in each text; null where it does not. */
  readonly before: number | null;
  readonly after: number | null;
  /** All of the block's words: without the added ones it is the old block, without the removed ones the new one. */
  readonly pieces: readonly WordPiece[];
}

/** Blocks less alike than this are not one block reworded, but one that went and one that came. */
const leastAlike = 0.35;

/**
 * What two texts of an article tell in other words, block by block and word by word, in the
 * order of the new text; what went stands where it stood. A block that was moved went and came.
 *
 * @param before, after the blocks' texts.
 * @param language BCP 47.
 */
export function textChanges(
  before: readonly string[],
  after: readonly string[],
  language: string,
): readonly BlockChange[] {
  const partners = ascending(alignSequence(before, after).partners);
  const changes: BlockChange[] = [];
  let [from, to] = [0, 0];
  const upTo = (endBefore: number, endAfter: number) => {
    changes.push(...between(before, after, { from, endBefore, to, endAfter }, language));
    [from, to] = [endBefore, endAfter];
  };
  for (const [old, now] of partners) {
    upTo(old, now);
    changes.push(change('same', old, now, [piece('same', after[now] ?? '')]));
    [from, to] = [old + 1, now + 1];
  }
  upTo(before.length, after.length);
  return changes;
}

/** The longest run of pairs in which neither side goes back. */
function ascending(partners: readonly number[]): readonly (readonly [number, number])[] {
  const pairs = [...partners.entries()].filter(([, to]) => to !== -1);
  const best: { readonly length: number; readonly previous: number }[] = [];
  let last = -1;
  for (const [index, [, to]] of pairs.entries()) {
    let mine = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((pairs[earlier]?.[1] ?? Infinity) < to && length > mine.length) {
        mine = { length, previous: earlier };
      }
    }
    best.push(mine);
    if (mine.length > (best[last]?.length ?? 0)) last = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = last; at !== -1; at = best[at]?.previous ?? -1) {
    const pair = pairs[at];
    if (pair) run.unshift(pair);
  }
  return run;
}

interface Gap {
  readonly from: number;
  readonly endBefore: number;
  readonly to: number;
  readonly endAfter: number;
}

/** The blocks between two that stayed: each old one with the first new one that is like it. */
function between(
  before: readonly string[],
  after: readonly string[],
  { from, endBefore, to, endAfter }: Gap,
  language: string,
): readonly BlockChange[] {
  const changes: BlockChange[] = [];
  let next = to;
  for (let old = from; old < endBefore; old += 1) {
    const text = before[old] ?? '';
    const like = firstLike(text, after, next, endAfter, language);
    if (like === -1) {
      changes.push(change('removed', old, null, [piece('removed', text)]));
      continue;
    }
    for (; next < like; next += 1) changes.push(came(after, next));
    const pieces = wordPieces(text, after[like] ?? '', language);
    changes.push(change('changed', old, like, pieces));
    next = like + 1;
  }
  for (; next < endAfter; next += 1) changes.push(came(after, next));
  return changes;
}

function firstLike(
  text: string,
  after: readonly string[],
  from: number,
  end: number,
  language: string,
): number {
  const old = words(text, language);
  for (let at = from; at < end; at += 1) {
    const { similarity } = compareWords(old, words(after[at] ?? '', language));
    if (similarity >= leastAlike) return at;
  }
  return -1;
}

function came(after: readonly string[], at: number): BlockChange {
  return change('added', null, at, [piece('added', after[at] ?? '')]);
}

function wordPieces(before: string, after: string, language: string): readonly WordPiece[] {
  return diffArrays(words(before, language), words(after, language)).map(
    ({ added, removed, value }) =>
      piece(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  );
}

function piece(kind: WordPiece['kind'], text: string): WordPiece {
  return { kind, text };
}

function change(
  kind: BlockChange['kind'],
  before: number | null,
  after: number | null,
  pieces: readonly WordPiece[],
): BlockChange {
  return { kind, before, after, pieces };
}
