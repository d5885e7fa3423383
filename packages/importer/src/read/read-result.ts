import type { Block } from '@dateline/model';

/** A time as a page gives it. */
export interface WrittenTime {
  /** RFC 3339 in UTC; the first instant of the day when only a day is given. */
  readonly instant: string;
  /** The day where it was written, by the offset that it was written with. */
  readonly day: string;
}

/** The line that says where and when a report was filed, taken off the text that it opens. */
export interface ReadDateline {
  /** Without the dash: "HANGZHOU, China". */
  readonly text: string;
  /** The first place in it: "HANGZHOU". */
  readonly place: string;
  /** The news agency in parentheses: "AP". */
  readonly agency: string | null;
  /** As printed: "Sept. 4". */
  readonly date: string | null;
}

/** What an article says of itself, and its text. All of it is plain text. */
export interface ReadArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: WrittenTime | null;
  readonly modified: WrittenTime | null;
  /** http or https. */
  readonly url: string | null;
  /** BCP 47, canonical. */
  readonly language: string | null;
  readonly dateline: ReadDateline | null;
  readonly blocks: readonly Block[];
}
