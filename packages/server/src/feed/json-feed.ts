import { site } from '../site/site';
import type { Feed, FeedEntry } from './feed';

/** The feed in JSON Feed 1.1. `selfUrl` is the address that it is served from. */
export function writeJsonFeed(feed: Feed, selfUrl: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: selfUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: site.name, url: feed.pageUrl }],
    items: feed.entries.map(toItem),
  });
}

function toItem(entry: FeedEntry): object {
  return {
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_html: entry.content,
    ...(entry.summary === null ? {} : { summary: entry.summary }),
    date_published: entry.published,
    date_modified: entry.updated,
    language: entry.language,
    ...(entry.authors.length > 0 ? { authors: entry.authors } : {}),
    ...(entry.storylines.length > 0 ? { tags: entry.storylines.map(({ title }) => title) } : {}),
    // An extension, which the format wants to begin with an underscore.
    _dateline: {
      corrections: entry.corrections.map(({ at, text, revision }) => ({ at, text, revision })),
      retraction: entry.retraction,
    },
  };
}
