/**
 * The face that the pages show to the server: which questions an address asks, and the HTML
 * for their answers. The server answers the questions itself; nothing here does I/O but for
 * reading the build's own files once.
 */

/** One question, to be answered by the GraphQL schema. */
export interface Operation {
  readonly name: string;
  /** SHA-256 of `document`. */
  readonly hash: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The page at an address. */
export interface Match {
  readonly screen: string;
  readonly operations: readonly Operation[];
}

/** A GraphQL result as `graphql()` gives it. */
export interface Result {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | undefined;
}

/** Another form of a page, as `<link rel="alternate">` announces it. */
export interface Alternate {
  /** Media type, with parameters where it needs them. */
  readonly type: string;
  /** Absolute. */
  readonly href: string;
  /** For people who choose among them. */
  readonly title: string;
}

export interface RenderInput {
  /** As requested; only its path and query are used. */
  readonly url: URL;
  /** Scheme, host and port under which readers know the site: what shared links point at. */
  readonly origin: string;
  /** In the order of `Match.operations`; empty when there are none, or no match. */
  readonly results: readonly Result[];
  /** The other forms of this page; announced only when the page is there. Left out: none. */
  readonly alternates?: readonly Alternate[];
  /** Of the interface, as `languageOf` gives it. Left out: English. */
  readonly language?: string;
}

export interface Rendered {
  /** 200; 404 when the address or its subject does not exist; 503 when a result has errors. */
  readonly status: number;
  /** A complete document. It runs under `script-src 'self'`. */
  readonly html: string;
}

export interface PageRenderer {
  /** The page at an address and the questions it asks, or null when there is none. */
  match(path: string, search: URLSearchParams): Match | null;
  /** Renders the page at `url`: the found, the missing and the unanswerable alike. */
  render(input: RenderInput): Promise<Rendered>;
  /** The language of the interface for a request, by its `Cookie` and `Accept-Language`. */
  languageOf(headers: {
    readonly cookie?: string | undefined;
    readonly acceptLanguage?: string | undefined;
  }): string;
  /** The language of the interface that a tag names; undefined when there is none such. */
  chosenLanguage(tag: string | null | undefined): string | undefined;
  /** The name of the cookie that holds the reader's own choice. */
  readonly languageCookie: string;
  /** Absolute path of the files to be served from the root of the site. */
  readonly clientDirectory: string;
  /** The text of each of the pages' operations by its SHA-256: what persisted queries may ask. */
  readonly operations: Readonly<Record<string, string>>;
}
