import type { Correction, Retraction } from '@dateline/model';

/** A list of articles, newest first, as every feed format tells it. Addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** The page that shows the same. */
  readonly pageUrl: string;
  /** RFC 3339: when anything in it last changed. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** The article's page, which is also what tells the entry from others. */
  readonly url: string;
  /** The headline; of a retracted article, saying so. */
  readonly title: string;
  readonly summary: string | null;
  readonly language: string;
  /** RFC 3339. */
  readonly published: string;
  /** RFC 3339: the latest of revision, corrections and retraction. */
  readonly updated: string;
  readonly authors: readonly FeedPerson[];
  readonly contributors: readonly FeedPerson[];
  readonly storylines: readonly { readonly title: string; readonly url: string }[];
  /** HTML: the notices, then the text. */
  readonly content: string;
  readonly corrections: readonly Correction[];
  readonly retraction: Retraction | null;
}

export interface FeedPerson {
  readonly name: string;
  readonly url: string;
}
