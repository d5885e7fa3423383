import { writeAtom } from './atom';
import type { Feed } from './feed';
import { writeJsonFeed } from './json-feed';
import { writeRss } from './rss';

/** A way to write a feed. */
export interface FeedFormat {
  /** What its address ends in, after `/feed.`. */
  readonly extension: string;
  readonly mediaType: string;
  /** For people who choose among feeds. */
  readonly title: string;
  readonly write: (feed: Feed, selfUrl: string) => string;
}

/** In the order in which they are announced: what most programs take comes first. */
export const feedFormats: readonly FeedFormat[] = [
  { extension: 'atom', mediaType: 'application/atom+xml', title: 'Atom', write: writeAtom },
  { extension: 'rss', mediaType: 'application/rss+xml', title: 'RSS', write: writeRss },
  {
    extension: 'json',
    mediaType: 'application/feed+json',
    title: 'JSON Feed',
    write: writeJsonFeed,
  },
];
