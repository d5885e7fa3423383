import type { Block } from '@dateline/model';
import { NameEdges } from './name-edges';
import { foldName } from './name-index';
import { type BlockWords, type Word, wordsOf } from './words';

/** A block with everything that the rules ask of it, worked out once. */
export interface Scan extends BlockWords {
  readonly edges: NameEdges;
  /** As `foldName` gives it: offsets are the block's own. */
  readonly folded: string;
  /** Index into `words` by the offset at which a word starts. */
  readonly indexAt: ReadonlyMap<number, number>;
}

export function scanBlock(block: Block, language: string): Scan {
  const found = wordsOf(block, language);
  return {
    ...found,
    edges: new NameEdges(block.text, language),
    folded: foldName(block.text),
    indexAt: new Map(found.words.map((word, index) => [word.start, index])),
  };
}

/** The word that ends at or before `offset` and the one that starts at or after it. */
export function wordBefore(scan: Scan, start: number): Word | undefined {
  const index = scan.indexAt.get(start);
  if (index !== undefined) return scan.words[index - 1];
  return scan.words.findLast((word) => word.end <= start);
}

export function wordAfter(scan: Scan, end: number): Word | undefined {
  let low = 0;
  let high = scan.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.words[middle]?.start ?? Infinity) < end) low = middle + 1;
    else high = middle;
  }
  return scan.words[low];
}
