import type { Block, Span } from '../block';
import type { Evidence, EvidenceStatus } from '../evidence';
import { sentenceAround } from '../text/sentences';
import { textOf } from '../text/span';
import { textAfter, textBefore } from '../text/surrogate-pairs';

/** Code units of context kept on each side, enough to tell lookalikes apart after a correction. */
const contextLength = 32;

/** The text that evidence is anchored in: one revision of one article. */
export interface AnchorText {
  /** Slug of the article. */
  readonly article: string;
  readonly revision: number;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** Evidence for a span of this text. Throws a RangeError when the span is not of this text. */
export function anchor(
  text: AnchorText,
  span: Span,
  status: EvidenceStatus = 'anchored',
): Evidence {
  const exact = textOf(text.blocks, span);
  const block = text.blocks[span.block]?.text ?? '';
  return {
    article: text.article,
    revision: text.revision,
    block: span.block,
    start: span.start,
    end: span.end,
    exact,
    prefix: textBefore(block, span.start, contextLength),
    suffix: textAfter(block, span.end, contextLength),
    sentence: sentenceAround(block, span, text.language),
    status,
  };
}
