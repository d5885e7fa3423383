import type { Span } from './block';

/** How a span fared when its article was last revised. A first revision is all `anchored`. */
export const evidenceStatuses = ['anchored', 'moved', 'ambiguous', 'orphaned'] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];

/**
 * Where the text says it: a W3C TextQuoteSelector (exact, prefix, suffix) and a
 * TextPositionSelector (block, start, end) in one.
 */
export interface Evidence extends Span {
  /** Slug of the article whose words these are. */
  readonly article: string;
  readonly revision: number;
  readonly exact: string;
  /** Up to 32 code units before and after, never cutting a surrogate pair. */
  readonly prefix: string;
  readonly suffix: string;
  /** The whole sentence (or sentences) that the words stand in. */
  readonly sentence: string;
  readonly status: EvidenceStatus;
}

export const assertionMethods = ['editor', 'machine'] as const;
export type AssertionMethod = (typeof assertionMethods)[number];

/** Who holds a fact to be so. */
export interface Assertion {
  readonly method: AssertionMethod;
  /** 0 to 1; null when an editor vouches for it. */
  readonly confidence: number | null;
  /** Which person or which extractor and version; null when not recorded. */
  readonly by: string | null;
}
