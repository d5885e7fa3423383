import { setImmediate as otherWork } from 'node:timers/promises';
import type { AddressList, Store } from '@dateline/store';
import { latest } from '../feed/last-change';
import { writeInside, writeXml } from '../xml/write-xml';

export const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Pages in one file. The protocol allows 50,000; a file of that length would be too long to be
 * kept, and would be made anew for whoever asks.
 */
export const pagesInFile = 10_000;

/** Written at a time, so that others are served meanwhile. */
const pagesAtOnce = 500;

/** Pages that list others. */
const listings = ['', 'people', 'places', 'organizations', 'timeline'];

/** The whole sitemap when it fits into one file, else the index of its files. */
export async function sitemap(
  store: Store,
  origin: string,
  inFile: number = pagesInFile,
): Promise<string> {
  const list = await store.listAddresses(0, inFile);
  if (list.totalCount <= inFile) return writePages(list.items, origin, listings);
  return writeXml(sitemapNamespace, 'sitemapindex', (root) => {
    for (let number = 1; number <= Math.ceil(list.totalCount / inFile); number += 1) {
      root.ele('sitemap').ele('loc').txt(`${origin}/sitemaps/${number}.xml`);
    }
  });
}

/** One file of a sitemap that takes several, counted from 1; null when there is no such file. */
export async function sitemapFile(
  store: Store,
  origin: string,
  number: number,
  inFile: number = pagesInFile,
): Promise<string | null> {
  const { items } = await store.listAddresses((number - 1) * inFile, inFile);
  if (items.length === 0) return null;
  return writePages(items, origin, number === 1 ? listings : []);
}

async function writePages(
  items: AddressList['items'],
  origin: string,
  also: readonly string[],
): Promise<string> {
  const pages = [...also.map((address) => ({ address, changedAt: null })), ...items];
  const pieces: string[] = [];
  for (let at = 0; at < pages.length; at += pagesAtOnce) {
    const piece = writeInside(sitemapNamespace, 'urlset', (root) => {
      for (const { address, changedAt } of pages.slice(at, at + pagesAtOnce)) {
        const url = root.ele('url');
        url.ele('loc').txt(`${origin}/${address}`);
        if (changedAt !== null) url.ele('lastmod').txt(latest([changedAt]));
      }
    });
    pieces.push(piece);
    await otherWork();
  }
  const inside = pieces.join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${sitemapNamespace}">${inside}</urlset>\n`;
}
