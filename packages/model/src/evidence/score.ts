import type { Span } from '../block';
import type { AnchorText } from './anchor';
import type { Sentence } from './align-text';

/**
 * What speaks for a place, and how much; together 1. The words weigh most, because they are the
 * fact. What stands before and after weighs as much as they do, because a name stands in a text
 * twenty times. Position is how much of the sentence is as it was: the alignment has already
 * accounted for what was inserted in front of it, so that offsets themselves tell nothing.
 */
export const weights = { words: 0.4, prefix: 0.2, suffix: 0.2, position: 0.2 } as const;

/**
 * Below this nothing is attached. The same words in a sentence of which 60 of 100 letters are as
 * they were (0.52) need most of the context on one side as well.
 */
export const minimumScore = 0.65;

/** By how much a place must exceed the next best. Less than half of the context on one side. */
export const minimumMargin = 0.08;

/** Code units of the sentence that are compared on each side, as many as evidence keeps. */
const contextLength = 32;

/** The share of the context on each side that is the same: 0 to 1. */
export interface ContextAgreement {
  readonly prefix: number;
  readonly suffix: number;
  /** True when the words next to the span are the same on both sides, or it ends the sentence. */
  readonly touching: boolean;
}

/** A span and the sentences that it begins and ends in. */
export interface Place {
  readonly text: AnchorText;
  readonly span: Span;
  readonly first: Sentence;
  readonly last: Sentence;
}

/** Compares what stands around two spans, within their sentences: neighbors may have been moved. */
export function contextAgreement(before: Place, after: Place): ContextAgreement {
  const [oldPrefix, newPrefix] = [prefixOf(before), prefixOf(after)];
  const [oldSuffix, newSuffix] = [suffixOf(before), suffixOf(after)];
  const samePrefix = commonEnd(oldPrefix, newPrefix);
  const sameSuffix = commonStart(oldSuffix, newSuffix);
  return {
    prefix: share(samePrefix, oldPrefix, newPrefix),
    suffix: share(sameSuffix, oldSuffix, newSuffix),
    touching:
      touches(samePrefix, oldPrefix, newPrefix) && touches(sameSuffix, oldSuffix, newSuffix),
  };
}

/** @param words how alike the words themselves are, 1 for the same letters. */
export function scoreOf(words: number, context: ContextAgreement, position: number): number {
  return (
    weights.words * words +
    weights.prefix * context.prefix +
    weights.suffix * context.suffix +
    weights.position * position
  );
}

function prefixOf({ text, span, first }: Place): string {
  const from = Math.max(first.start, span.start - contextLength);
  return text.blocks[span.block]?.text.slice(Math.min(from, span.start), span.start) ?? '';
}

function suffixOf({ text, span, last }: Place): string {
  const to = Math.min(last.end, span.end + contextLength);
  return text.blocks[span.block]?.text.slice(span.end, Math.max(to, span.end)) ?? '';
}

/** Nothing on both sides agrees: the span begins or ends its sentence in both texts. */
function share(same: number, before: string, after: string): number {
  if (before === '') return after === '' ? 1 : 0;
  return same / before.length;
}

function touches(same: number, before: string, after: string): boolean {
  if (before === '') return after === '';
  return same >= Math.min(before.length, contextLength / 4);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return Math.min(length, b.length);
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) {
    length += 1;
  }
  return length;
}
