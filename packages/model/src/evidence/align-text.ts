import type { Block, Span } from '../block';
import { sentences } from '../text/sentences';
import type { AnchorText } from './anchor';
import { alignSequence } from './align-sequence';
import { compareWords, words } from './compare-words';
import { pairSentences } from './pair-sentences';

/** One sentence of a text, without the space around it. */
export interface Sentence extends Span {
  readonly text: string;
}

/** A stretch of the old text that stands letter by letter in the new one, within one sentence. */
export interface SharedStretch {
  readonly before: Span;
  readonly after: Span;
  readonly sentenceBefore: Sentence;
  readonly sentenceAfter: Sentence;
  /** 0 to 1: how much of the sentence is as it was. */
  readonly similarity: number;
}

/** Which words of a new text are which words of the old one. */
export interface TextAlignment {
  readonly before: AnchorText;
  readonly after: AnchorText;
  /** Blocks that stand unchanged somewhere, by index before. */
  readonly sameBlocks: ReadonlyMap<number, number>;
  /** By block before, in text order. */
  readonly shared: ReadonlyMap<number, readonly SharedStretch[]>;
  /** True when a sentence that the span touches could be either of several. */
  readonly isContested: (span: Span) => boolean;
}

/**
 * Aligns a text with its correction: whole blocks first, then the sentences of the blocks that
 * changed, then the words of the sentences that changed. Each sentence has one partner at most, so
 * that nothing can be taken for a lookalike that is accounted for already, and what was inserted
 * or moved in front of a sentence is no distance.
 */
export function alignText(before: AnchorText, after: AnchorText): TextAlignment {
  const blocks = alignSequence(texts(before.blocks), texts(after.blocks));
  const sameBlocks = pairsOf(blocks.partners);
  const from = sentencesOf(before);
  const to = sentencesOf(after);
  const known = new Map<number, number>();
  for (const [old, now] of sameBlocks) {
    const first = from.firsts[old] ?? 0;
    const count = (from.firsts[old + 1] ?? from.all.length) - first;
    for (let at = 0; at < count; at += 1) known.set(first + at, (to.firsts[now] ?? 0) + at);
  }
  const wordsBefore = from.all.map((one) => one.text);
  const wordsAfter = to.all.map((one) => one.text);
  const exact = alignSequence(wordsBefore, wordsAfter, known);
  const edited = pairSentences(
    wordsBefore,
    wordsAfter,
    exact.partners,
    exact.contested,
    before.language,
  );
  // Edited sentences are neighbors too, by which repeated ones can be told apart.
  const all = alignSequence(
    wordsBefore,
    wordsAfter,
    new Map([
      ...pairsOf(exact.partners),
      ...edited.pairs.map((pair) => [pair.before, pair.after] as const),
    ]),
  );
  const contested = contestedSentences(wordsBefore, wordsAfter, all, edited.contested);
  const places = from.all.filter((_, at) => contested.has(at));
  return {
    before,
    after,
    sameBlocks,
    shared: sharedStretches(from.all, to.all, all.partners, before.language),
    isContested: (span) =>
      places.some(
        (one) => one.block === span.block && one.start < span.end && one.end > span.start,
      ),
  };
}

function texts(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => block.text);
}

function pairsOf(partners: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...partners.entries()].filter(([, to]) => to !== -1));
}

/** All sentences in text order, and the index of the first one of each block. */
function sentencesOf(text: AnchorText): {
  readonly all: readonly Sentence[];
  readonly firsts: readonly number[];
} {
  const all: Sentence[] = [];
  const firsts: number[] = [];
  for (const [block, { text: whole }] of text.blocks.entries()) {
    firsts.push(all.length);
    for (const stretch of sentences(whole, text.language)) {
      const spaced = whole.slice(stretch.start, stretch.end);
      const trimmed = spaced.trim();
      const start = stretch.start + (spaced.length - spaced.trimStart().length);
      all.push({ block, start, end: start + trimmed.length, text: trimmed });
    }
  }
  return { all, firsts };
}

/** Sentences with rivals, and those whose words still stand somewhere that nobody accounts for. */
function contestedSentences(
  before: readonly string[],
  after: readonly string[],
  { partners, contested }: ReturnType<typeof alignSequence>,
  alike: ReadonlySet<number>,
): ReadonlySet<number> {
  const taken = new Set(partners);
  const loose = new Set(after.filter((_, at) => !taken.has(at)));
  return new Set(
    before.flatMap((text, at) =>
      partners[at] === -1 && (contested.has(at) || alike.has(at) || loose.has(text)) ? [at] : [],
    ),
  );
}

function sharedStretches(
  before: readonly Sentence[],
  after: readonly Sentence[],
  partners: readonly number[],
  language: string,
): ReadonlyMap<number, readonly SharedStretch[]> {
  const shared = new Map<number, SharedStretch[]>();
  for (const [at, sentenceBefore] of before.entries()) {
    const sentenceAfter = after[partners[at] ?? -1];
    if (sentenceAfter === undefined) continue;
    const { common, similarity } =
      sentenceBefore.text === sentenceAfter.text
        ? { common: [{ before: 0, after: 0, length: sentenceBefore.text.length }], similarity: 1 }
        : compareWords(words(sentenceBefore.text, language), words(sentenceAfter.text, language));
    const list = shared.get(sentenceBefore.block) ?? [];
    shared.set(sentenceBefore.block, list);
    for (const one of common) {
      list.push({
        before: stretch(sentenceBefore, one.before, one.length),
        after: stretch(sentenceAfter, one.after, one.length),
        sentenceBefore,
        sentenceAfter,
        similarity,
      });
    }
  }
  return shared;
}

function stretch(sentence: Sentence, offset: number, length: number): Span {
  const start = sentence.start + offset;
  return { block: sentence.block, start, end: start + length };
}
