/**
 * What one request, one client and all of them together may ask for. The reader's own pages
 * stay far below each of these. A server may be started with others: `ServerOptions.limits`.
 */
export interface Limits {
  /** Lexical tokens in the document. Beyond: 400 `TOO_MANY_TOKENS`. */
  readonly tokens: number;
  /** Fields inside fields; introspection, which is deep by nature, is not counted. 400 `QUERY_TOO_DEEP`. */
  readonly depth: number;
  /** Fields under another name, each time that a fragment brings them in. 400 `TOO_MANY_ALIASES`. */
  readonly aliases: number;
  /** Directives, each time that a fragment brings them in. 400 `TOO_MANY_DIRECTIVES`. */
  readonly directives: number;
  /** Fields of the operation itself. 400 `TOO_MANY_ROOT_FIELDS`. */
  readonly rootFields: number;
  /** Objects that the answer may have, as estimated before it is made. 400 `QUERY_TOO_COSTLY`. */
  readonly cost: number;
  /** Bytes of a request's body, however it is sent. 413 `PAYLOAD_TOO_LARGE`. */
  readonly bodyBytes: number;
  /** Lists and objects inside each other in a body, in `variables` or in `extensions`. 400 `BAD_REQUEST`. */
  readonly bodyDepth: number;
  /** Characters of the address that is asked for. 414 `URI_TOO_LONG`. */
  readonly urlLength: number;
  /** Bytes of the request line and all headers together. 431 `HEADERS_TOO_LARGE`. */
  readonly headBytes: number;
  /** Milliseconds that one execution may take; then it stops. 503 `REQUEST_TIMEOUT`. */
  readonly executionMs: number;
  /** Executions under way at the same time; others wait. */
  readonly concurrentExecutions: number;
  /** Executions that may wait. 503 `OVERLOADED`. */
  readonly queuedExecutions: number;
  /** Milliseconds that one may wait. 503 `OVERLOADED`. */
  readonly queueMs: number;
  /** Milliseconds in which the headers must have come. 408 `REQUEST_TIMEOUT`. */
  readonly headersMs: number;
  /** Milliseconds in which the whole request must have come. 408 `REQUEST_TIMEOUT`. */
  readonly requestMs: number;
  /** Milliseconds for which nothing may come or go before the connection is closed. */
  readonly silenceMs: number;
}

export const limits: Limits = {
  tokens: 4000,
  depth: 20,
  aliases: 60,
  directives: 60,
  rootFields: 30,
  cost: 100_000,
  bodyBytes: 256 * 1024,
  bodyDepth: 32,
  urlLength: 8 * 1024,
  headBytes: 24 * 1024,
  executionMs: 10_000,
  concurrentExecutions: 64,
  queuedExecutions: 512,
  queueMs: 5000,
  headersMs: 10_000,
  requestMs: 30_000,
  silenceMs: 60_000,
};
