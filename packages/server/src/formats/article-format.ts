import type { ArticleDocument } from '@dateline/model';

/** A form, beside the page, in which an article is handed out. */
export interface ArticleFormat {
  /** What its address ends in: `/articles/<slug>.<extension>`. */
  readonly extension: string;
  /** Without parameters. */
  readonly mediaType: string;
  /** The media type's `profile` parameter, which tells forms of one media type apart. */
  readonly profile?: string;
  /** For people who choose among forms. */
  readonly title: string;
  /**
   * The same bytes for the same document, always: they are what the ETag is made of. Null when the
   * format has no form for something in the article.
   *
   * @param origin Scheme, host and port of the site's addresses, without a slash at the end.
   */
  readonly render: (document: ArticleDocument, origin: string) => string | Uint8Array | null;
}

/** The format as `Accept` and `type` attributes name it. */
export function typeOf({ mediaType, profile }: ArticleFormat): string {
  return profile === undefined ? mediaType : `${mediaType};profile="${profile}"`;
}

/** The format as a response names it, with the character set where the type has one. */
export function contentTypeOf(format: ArticleFormat): string {
  return /^text\/|[+/]xml$/.test(format.mediaType)
    ? `${typeOf(format)}; charset=utf-8`
    : typeOf(format);
}

/** The address of an article in a format. */
export function formatUrl(origin: string, slug: string, { extension }: ArticleFormat): string {
  return `${origin}/articles/${slug}.${extension}`;
}
