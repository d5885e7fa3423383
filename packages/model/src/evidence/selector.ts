import type { Block, Span } from '../block';
import { bySpan } from '../text/span';
import { cutsSurrogatePair } from '../text/surrogate-pairs';
import { nearMiss, type NearMiss } from './near-miss';

/** A W3C TextQuoteSelector: the words meant, and what stands directly before and after them. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** What became of looking a selector up. Only `found` may ever carry a fact. */
export type Resolution =
  | { readonly outcome: 'found'; readonly span: Span }
  | { readonly outcome: 'not-found'; readonly nearest: NearMiss | null }
  | { readonly outcome: 'ambiguous'; readonly spans: readonly Span[] };

/**
 * Finds the one place in the blocks that a selector means. Words that stand there several times
 * are ambiguous: none of them is picked. Letters are compared as they are, code unit by code unit.
 *
 * @example
 * resolveSelector(article.blocks, { exact: 'Kerry', prefix: 'reporters that ' })
 */
export function resolveSelector(blocks: readonly Block[], selector: TextQuoteSelector): Resolution {
  const spans = findAll(blocks, selector);
  const [only] = spans;
  if (only === undefined) {
    return { outcome: 'not-found', nearest: nearMiss(blocks, selector) };
  }
  return spans.length === 1 ? { outcome: 'found', span: only } : { outcome: 'ambiguous', spans };
}

/** Every place where the selector matches, in text order; overlapping ones as well. */
export function findAll(blocks: readonly Block[], selector: TextQuoteSelector): readonly Span[] {
  const { exact, prefix = '', suffix = '' } = selector;
  if (exact === '') return [];
  const spans: Span[] = [];
  for (const block of blocks) {
    const { text } = block;
    for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
      const end = start + exact.length;
      if (cutsSurrogatePair(text, start) || cutsSurrogatePair(text, end)) continue;
      if (!text.slice(0, start).endsWith(prefix) || !text.startsWith(suffix, end)) continue;
      spans.push({ block: block.index, start, end });
    }
  }
  return spans.sort(bySpan);
}
