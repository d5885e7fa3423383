import type { Block, Span } from '../block';
import { cutsSurrogatePair } from './surrogate-pairs';

/** True when the span lies inside one of the blocks, holds something and cuts no surrogate pair. */
export function isValidSpan(blocks: readonly Block[], span: Span): boolean {
  const text = blocks[span.block]?.text;
  if (text === undefined) return false;
  return (
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= text.length &&
    !cutsSurrogatePair(text, span.start) &&
    !cutsSurrogatePair(text, span.end)
  );
}

/** The text that a span means. Throws a RangeError for a span that is not of these blocks. */
export function textOf(blocks: readonly Block[], span: Span): string {
  const block = blocks[span.block];
  if (block === undefined || !isValidSpan(blocks, span)) {
    throw new RangeError(`No text at block ${span.block}, ${span.start} to ${span.end}.`);
  }
  return block.text.slice(span.start, span.end);
}

/** Text order: by block, then start, then the shorter span first. */
export function bySpan(a: Span, b: Span): number {
  return a.block - b.block || a.start - b.start || a.end - b.end;
}
