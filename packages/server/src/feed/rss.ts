import { writeXml } from '../xml/write-xml';
import type { XmlElement } from '../xml/xml-element';
import { atomNamespace } from './atom';
import type { Feed, FeedEntry } from './feed';

const contentNamespace = 'http://purl.org/rss/1.0/modules/content/';
const dublinCoreNamespace = 'http://purl.org/dc/elements/1.1/';

/** The feed in RSS 2.0. `selfUrl` is the address that it is served from. */
export function writeRss(feed: Feed, selfUrl: string): string {
  return writeXml(null, 'rss', (root) => {
    root.att('version', '2.0');
    // Declared once here, or each element that uses one would declare it again.
    root.att('xmlns:atom', atomNamespace);
    root.att('xmlns:content', contentNamespace);
    root.att('xmlns:dc', dublinCoreNamespace);
    const channel = root.ele('channel');
    channel.ele('title').txt(feed.title);
    channel.ele('link').txt(feed.pageUrl);
    channel.ele('description').txt(feed.description);
    channel.ele('language').txt(feed.language);
    channel.ele('lastBuildDate').txt(rfc822(feed.updated));
    channel
      .ele('atom:link', atomNamespace)
      .att('rel', 'self')
      .att('type', 'application/rss+xml')
      .att('href', selfUrl);
    for (const entry of feed.entries) writeItem(channel.ele('item'), entry);
  });
}

function writeItem(item: XmlElement, entry: FeedEntry): void {
  item.ele('title').txt(entry.title);
  item.ele('link').txt(entry.url);
  item.ele('guid').att('isPermaLink', 'true').txt(entry.url);
  item.ele('pubDate').txt(rfc822(entry.published));
  // RSS has no word for this itself.
  item.ele('atom:updated', atomNamespace).txt(entry.updated);
  for (const { name } of entry.authors) item.ele('dc:creator', dublinCoreNamespace).txt(name);
  for (const { name } of entry.contributors) {
    item.ele('dc:contributor', dublinCoreNamespace).txt(name);
  }
  for (const { title } of entry.storylines) item.ele('category').txt(title);
  item.ele('description').txt(entry.summary ?? entry.title);
  item.ele('content:encoded', contentNamespace).txt(entry.content);
}

/** The date as RFC 822 has it, with the four-digit year that RSS allows. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
