import { site } from '../site/site';
import { writeXml } from '../xml/write-xml';
import type { XmlElement } from '../xml/xml-element';
import type { Feed, FeedEntry, FeedPerson } from './feed';

export const atomNamespace = 'http://www.w3.org/2005/Atom';

/** The feed in Atom (RFC 4287). `selfUrl` is the address that it is served from. */
export function writeAtom(feed: Feed, selfUrl: string): string {
  return writeXml(atomNamespace, 'feed', (root) => {
    root.att('xml:lang', feed.language);
    root.ele('id').txt(feed.pageUrl);
    root.ele('title').txt(feed.title);
    root.ele('subtitle').txt(feed.description);
    root.ele('updated').txt(feed.updated);
    link(root, 'self', selfUrl, 'application/atom+xml');
    link(root, 'alternate', feed.pageUrl, 'text/html');
    // Entries that name no author have this one.
    const author = root.ele('author');
    author.ele('name').txt(site.name);
    author.ele('uri').txt(feed.pageUrl);
    for (const entry of feed.entries) writeEntry(root.ele('entry'), entry);
  });
}

function writeEntry(element: XmlElement, entry: FeedEntry): void {
  element.att('xml:lang', entry.language);
  element.ele('id').txt(entry.url);
  element.ele('title').txt(entry.title);
  element.ele('published').txt(entry.published);
  element.ele('updated').txt(entry.updated);
  link(element, 'alternate', entry.url, 'text/html');
  for (const author of entry.authors) writePerson(element.ele('author'), author);
  for (const contributor of entry.contributors) {
    writePerson(element.ele('contributor'), contributor);
  }
  for (const { title, url } of entry.storylines) {
    element.ele('category').att('term', url).att('label', title);
  }
  if (entry.summary !== null) element.ele('summary').txt(entry.summary);
  element.ele('content').att('type', 'html').txt(entry.content);
}

function writePerson(element: XmlElement, { name, url }: FeedPerson): void {
  element.ele('name').txt(name);
  element.ele('uri').txt(url);
}

function link(parent: XmlElement, rel: string, href: string, type: string): void {
  parent.ele('link').att('rel', rel).att('type', type).att('href', href);
}
