/** Ask before using what you have: the answer changes whenever the content does. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** Not to be kept by anyone: errors, and what is not the same for all. */
export const neverStored = 'no-store';

/** Made for one caller, whose token it came with. */
export const neverShared = 'no-store, private';

/** Named by its content: never changes. */
export const immutable = 'public, max-age=31536000, immutable';

/** For how long others may use an answer without asking, in seconds. */
export interface CacheTimes {
  /** A browser; with 0 it always asks, and mostly hears that nothing has changed. */
  readonly browser: number;
  /** A content delivery network. It can be told to forget before. */
  readonly cdn: number;
  /** After that, while a content delivery network asks anew. */
  readonly staleWhileRevalidate: number;
  /** After that, while this service does not answer. */
  readonly staleIfError: number;
}

export const cacheTimes: CacheTimes = {
  browser: 0,
  cdn: 60,
  staleWhileRevalidate: 600,
  staleIfError: 86_400,
};

/**
 * Headers of an answer that is made of this version of the content. Browsers heed
 * `Cache-Control`; networks heed one of the two that are theirs. All answers that have become
 * old by a change can be purged at once, by the tag `content-<old version>`.
 */
export function contentHeaders(
  version: number,
  times: CacheTimes,
): Readonly<Record<string, string>> {
  const { browser, cdn, staleWhileRevalidate, staleIfError } = times;
  const shared = `max-age=${cdn}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`;
  return {
    'cache-control': browser === 0 ? revalidated : `public, max-age=${browser}, must-revalidate`,
    'cdn-cache-control': `public, ${shared}`,
    'surrogate-control': shared,
    'content-version': String(version),
    'surrogate-key': `dateline content-${version}`,
    'cache-tag': `dateline,content-${version}`,
  };
}
