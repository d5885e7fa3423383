/** What a caller knows better than the text does; each wins over what is read. */
export interface SourceOverrides {
  /** Lower-case ASCII words joined by hyphens. */
  readonly slug?: string;
  readonly headline?: string;
  /** BCP 47. */
  readonly language?: string;
  /** A day (2016-09-04) or an RFC 3339 instant. */
  readonly published?: string;
  readonly dateline?: {
    /** As printed, without the dash: "HANGZHOU, China". */
    readonly text: string;
    /** EDTF day. */
    readonly date?: string;
  };
}

/**
 * An article from outside. Text: paragraphs are set apart by blank lines, headings begin with "#".
 * HTML: a whole page; `url` is where it was, for its citation.
 */
export type ArticleSource =
  | ({ readonly kind: 'text'; readonly text: string } & SourceOverrides)
  | ({ readonly kind: 'html'; readonly html: string; readonly url?: string } & SourceOverrides);
