import type { EntityRef } from './address';
import type { Block } from './block';
import type { Assertion, Evidence } from './evidence';

export const quoteModes = ['direct', 'partial', 'indirect'] as const;
export type QuoteMode = (typeof quoteModes)[number];

export interface Quote {
  /** Stable within the library: article slug and position, e.g. `hangzhou-cease-fire-talks/3`. */
  readonly id: string;
  /** Slug of the article. */
  readonly article: string;
  /** Direct and partial: the words spoken, without quotation marks. Indirect: the gist, in ours. */
  readonly text: string;
  readonly mode: QuoteMode;
  readonly speaker: EntityRef;
  /** `Role.id` of the speaker's role on that day. */
  readonly speakerRole: string | null;
  /** "Reuters reported", "through a spokesman". */
  readonly via: string | null;
  /** Slug of the occasion. */
  readonly event: string | null;
  readonly evidence: readonly Evidence[];
  readonly assertion: Assertion;
}

export interface Mention {
  /** Stable within the library: `slug@block:start-end`. */
  readonly id: string;
  readonly article: string;
  readonly entity: EntityRef;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Always `blocks[block].text.slice(start, end)`. */
  readonly exact: string;
  readonly assertion: Assertion;
}

export const contributionKinds = ['author', 'contributor', 'photographer'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** Who reported, wrote or photographed, and from where. */
export interface Contribution {
  /** Slug of the person. */
  readonly person: string;
  readonly kind: ContributionKind;
  /** Slug of the place. */
  readonly reportedFrom: string | null;
  readonly evidence: readonly Evidence[];
}

/** The published report that an article rests on. */
export interface Citation {
  readonly title: string;
  /** Slug of the organization. */
  readonly publisher: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly datePublished: string | null;
  readonly authors: readonly string[];
}

/** What one side of a disagreement holds to be so, and the words of the article that say it does. */
export interface Claim {
  /** In plain words, ours: "Russian or Syrian aircraft struck it", "about 3,000 people". */
  readonly text: string;
  /** At least one. */
  readonly heldBy: readonly EntityRef[];
  /** The report or document that this claim rests on. */
  readonly source: Citation | null;
  readonly evidence: readonly Evidence[];
  readonly assertion: Assertion;
}

/** A question that sources answer differently. None of the answers is ours; all are shown. */
export interface Disagreement {
  /** Stable within the library: article slug and position, e.g. `geneva-agreement/1`. */
  readonly id: string;
  /** Slug of the article. */
  readonly article: string;
  /** In plain words: "Who struck the aid convoy?" */
  readonly question: string;
  /** What the question is about. */
  readonly about: EntityRef | null;
  /** At least two, in the author's order, which says nothing of their weight. */
  readonly positions: readonly Claim[];
}

export interface Correction {
  readonly at: string;
  readonly text: string;
  readonly revision: number;
}

/** That an article is no longer stood by, since when and why. Its text and facts are gone with it. */
export interface Retraction {
  /** RFC 3339 instant. */
  readonly at: string;
  readonly reason: string;
}

export interface Revision {
  readonly number: number;
  readonly at: string;
  readonly note: string | null;
}

export interface Article {
  readonly slug: string;
  readonly headline: string;
  readonly description: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly dateline: {
    /** As printed, without the dash: "HANGZHOU, China". */
    readonly text: string;
    /** Slug. Where it was filed, not a place discussed. */
    readonly place: string | null;
    /** EDTF day; relative times in the text resolve against it. */
    readonly date: string;
  } | null;
  /** RFC 3339 instants. */
  readonly datePublished: string;
  readonly dateModified: string;
  readonly revision: number;
  readonly wordCount: number;
  /** Whole minutes at 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  readonly contributions: readonly Contribution[];
  readonly citation: Citation | null;
  readonly blocks: readonly Block[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** In text order. */
  readonly quotes: readonly Quote[];
  /** In the author's order. */
  readonly disagreements: readonly Disagreement[];
  /** Slugs. */
  readonly storylines: readonly string[];
  readonly corrections: readonly Correction[];
  readonly revisions: readonly Revision[];
  readonly retraction: Retraction | null;
}
