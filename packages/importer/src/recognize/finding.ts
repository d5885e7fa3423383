import type { EntityRef, Span } from '@dateline/model';

/** By which rule something was found; each has its confidence in `confidence.ts`. */
export type Rule =
  | 'known-name'
  | 'known-alias'
  | 'family-name'
  | 'office-and-family-name'
  | 'honorific'
  | 'office'
  | 'occupation'
  | 'apposition'
  | 'speaker'
  | 'given-name'
  | 'organization-word'
  | 'acronym'
  | 'well-known-organization'
  | 'country'
  | 'city'
  | 'place-word'
  | 'place-in-place'
  | 'repeated'
  | 'event-name'
  | 'event-date'
  | 'quote-by-name'
  | 'quote-by-pronoun'
  | 'quote-by-noun'
  | 'quote-continued';

/** A name in the text, and whom or what it names. */
export interface FoundMention extends Span {
  readonly entity: EntityRef;
  readonly rule: Rule;
}

/** A name that is none of the known ones, as one rule proposes it. */
export interface Proposal extends Span {
  readonly kind: 'person' | 'place' | 'organization';
  readonly name: string;
  readonly rule: Rule;
  /** Other names that the text gives for it at once: "(SDF)". */
  readonly aliases?: readonly string[];
}
