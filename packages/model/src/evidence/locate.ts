import { distance } from 'fastest-levenshtein';
import type { Block, Span } from '../block';
import { isValidSpan } from '../text/span';
import type { SharedStretch, TextAlignment } from './align-text';
import { contextAgreement, minimumMargin, minimumScore, scoreOf } from './score';

/** Where a span of the old text is in the new one. */
export type Location =
  | { readonly outcome: 'found'; readonly span: Span; readonly reworded: boolean }
  | { readonly outcome: 'ambiguous' }
  | { readonly outcome: 'orphaned' };

/** How alike reworded evidence must be, letter by letter: a slip in twelve or more letters. */
const leastAlike = 0.85;
/** Shorter evidence is followed by its exact words alone. */
const leastReworded = 16;

const orphaned: Location = { outcome: 'orphaned' };

/**
 * Finds a span of the old text in the new one. Only where the alignment leads is anything found;
 * the same words elsewhere can but make it ambiguous.
 *
 * @param held words of the span that must stay letter by letter. Other words may be reworded
 *   when both ends of the span and what touches them are as they were.
 */
export function locate(alignment: TextAlignment, span: Span, held: readonly string[]): Location {
  const { before, after } = alignment;
  const sameBlock = alignment.sameBlocks.get(span.block);
  if (sameBlock !== undefined) {
    return { outcome: 'found', span: { ...span, block: sameBlock }, reworded: false };
  }
  if (alignment.isContested(span)) return { outcome: 'ambiguous' };
  const exact = textIn(before.blocks, span);
  const ends = endsOf(alignment, span, exact);
  if (ends === null) return orphaned;
  const { first, last, target } = ends;
  if (!isValidSpan(after.blocks, target)) return orphaned;
  const words = textIn(after.blocks, target);
  const reworded = words !== exact;
  const old = {
    text: before,
    span,
    first: first.sentenceBefore,
    last: last.sentenceBefore,
  };
  const now = {
    text: after,
    span: target,
    first: first.sentenceAfter,
    last: last.sentenceAfter,
  };
  const context = contextAgreement(old, now);
  const position = Math.min(first.similarity, last.similarity);
  if (!reworded) {
    const score = scoreOf(1, context, position);
    if (score < minimumScore) return orphaned;
    const rivals = rivalsOf(alignment, ends, exact).map((rival) =>
      scoreOf(1, contextAgreement(old, { ...now, span: rival }), position),
    );
    const nearest = Math.max(0, ...rivals);
    if (nearest > score - minimumMargin) return { outcome: 'ambiguous' };
    return { outcome: 'found', span: target, reworded };
  }
  if (exact.length < leastReworded || !context.touching) return orphaned;
  if (!held.every((one) => words.includes(one))) return orphaned;
  const alike = 1 - distance(exact, words) / Math.max(exact.length, words.length);
  if (alike < leastAlike || scoreOf(alike, context, position) < minimumScore) return orphaned;
  return { outcome: 'found', span: target, reworded };
}

interface Ends {
  readonly first: SharedStretch;
  readonly last: SharedStretch;
  readonly target: Span;
}

/** Where the first and the last letter of the span went; null unless both are pinned. */
function endsOf(alignment: TextAlignment, span: Span, exact: string): Ends | null {
  // The space between sentences belongs to none of them.
  const start = span.start + (exact.length - exact.trimStart().length);
  const end = span.end - (exact.length - exact.trimEnd().length);
  if (start >= end) return null;
  const stretches = alignment.shared.get(span.block) ?? [];
  const first = stretches.find(({ before }) => before.start <= start && start < before.end);
  const last = stretches.find(({ before }) => before.start < end && end <= before.end);
  if (first === undefined || last === undefined) return null;
  if (first.after.block !== last.after.block) return null;
  const target = {
    block: first.after.block,
    start: first.after.start + (span.start - first.before.start),
    end: last.after.end + (span.end - last.before.end),
  };
  return target.start < target.end ? { first, last, target } : null;
}

/** The same words in the same new sentences, where no word of the old text has gone. */
function rivalsOf(alignment: TextAlignment, { first, last, target }: Ends, exact: string) {
  if (first.similarity === 1 && last.similarity === 1) return [];
  const { block } = target;
  const text = alignment.after.blocks[block]?.text ?? '';
  const taken = (alignment.shared.get(first.before.block) ?? [])
    .map((one) => one.after)
    .filter((one) => one.block === block);
  const rivals: Span[] = [];
  const limit = last.sentenceAfter.end - exact.length;
  let start = text.indexOf(exact, first.sentenceAfter.start);
  for (; start >= 0 && start <= limit; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const accounted = taken.some((one) => one.start <= start && end <= one.end);
    if (start !== target.start && !accounted) rivals.push({ block, start, end });
  }
  return rivals;
}

function textIn(blocks: readonly Block[], span: Span): string {
  return blocks[span.block]?.text.slice(span.start, span.end) ?? '';
}
