import type { Span } from '@dateline/model/browser';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import type { ArticleFact } from './copy/article-facts';

/** What is the reader's own: made on this device, sent to nobody. Times are milliseconds since 1970. */
export interface OwnThings {
  readonly saved: readonly SavedArticle[];
  readonly places: readonly ReadingPlace[];
  readonly notes: readonly Note[];
  readonly texts: readonly RevisionText[];
}

/** What an article is called, for a list that is read with no signal. */
export interface ArticleName {
  readonly slug: string;
  readonly headline: string;
  /** BCP 47. */
  readonly language: string;
}

/** An article saved for later. */
export interface SavedArticle extends ArticleName {
  readonly savedAt: number;
  /** Lists are in ascending order of this; what is saved last comes first. */
  readonly order: number;
}

/** How far an article was read: a letter of its text, not a pixel of a screen. */
export interface ReadingPlace extends ArticleName, TextPlace {
  readonly revision: number;
  /** The share of the text above it, 0 to 1; 1 once the end was seen. */
  readonly progress: number;
  /** Of the whole article. */
  readonly readingMinutes: number;
  readonly at: number;
}

export interface TextPlace {
  readonly block: number;
  /** In UTF-16 code units. */
  readonly offset: number;
  /** How many lines below the reading line its line began; mostly between -1 and 0. */
  readonly shift: number;
}

/** How a highlight looks. Each has a line of its own under the words as well as a hue. */
export const tints = ['yellow', 'green', 'pink'] as const;
export type Tint = (typeof tints)[number];

/** How the words of a note fared in the last correction. */
export const anchorStatuses = ['anchored', 'moved', 'ambiguous', 'orphaned'] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/** Words in one block that are highlighted, held as evidence is. */
export interface NoteAnchor extends Span {
  readonly revision: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence: string;
  readonly status: AnchorStatus;
  /** What the words were when they were marked, if a correction has changed them since. */
  readonly was: string | null;
}

/** Highlighted words, with what the reader has to say of them. */
export interface Note extends ArticleName {
  /** A UUID. */
  readonly id: string;
  readonly tint: Tint;
  /** Empty: a highlight without a note. */
  readonly text: string;
  /** One for each block that the words stand in, in text order; never none. */
  readonly anchors: readonly NoteAnchor[];
  readonly created: number;
  readonly modified: number;
}

/** The text of one revision: what its notes are found again from. */
export interface RevisionText {
  readonly slug: string;
  readonly revision: number;
  readonly language: string;
  readonly blocks: readonly TextBlock[];
}

export type TextBlock = Pick<
  ArticlePageFieldsFragment['blocks'][number],
  'index' | 'kind' | 'text'
>;

/** An article as it was read: which revision, and the facts in it. Its text is a `RevisionText`. */
export interface ReadCopy extends ArticleName {
  readonly revision: number;
  /** The article's, when it was read. */
  readonly dateModified: string;
  readonly readAt: number;
  readonly facts: readonly ArticleFact[];
}

/** What is known of a copy without opening it. */
export type ReadCopyHead = Pick<ReadCopy, 'slug' | 'revision' | 'dateModified' | 'readAt'>;
