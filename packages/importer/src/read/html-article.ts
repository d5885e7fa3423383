import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { blocksOf, type PageNode } from './html-blocks';
import { cleanPage } from './clean-page';
import { pageMetadata } from './html-metadata';
import { shortText } from './plain-text';
import type { ReadArticle } from './read-result';
import { namesIn, withoutDateline } from './text-article';

/**
 * Reads an article's page: its metadata, and the main part of its text as Readability finds it.
 * Scripts are gone before a tree is made, so nothing of the page ever runs.
 *
 * @param url where the page was, for relative canonical addresses.
 */
export function readHtml(html: string, url: string | undefined): ReadArticle {
  const page = cleanPage(html);
  const metadata = pageMetadata(page, url);
  const { document } = parseHTML(page.html);
  const article = new Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
    charThreshold: 200,
    disableJSONLD: true,
  }).parse();
  const content = article?.content;
  const headline = metadata.headline ?? shortText(article?.title);
  const blocks = (content == null ? [] : blocksOf(content)).filter(
    ({ text }, index) => index > 2 || !isSame(text, headline),
  );
  const { dateline, opened } = withoutDateline(blocks);
  return {
    ...metadata,
    headline,
    authors:
      metadata.authors.length > 0
        ? metadata.authors
        : namesIn(shortText(article?.byline, 150) ?? ''),
    dateline,
    blocks: opened,
  };
}

/** Pages repeat the headline above the text. */
function isSame(text: string, headline: string | null): boolean {
  const fold = (value: string) =>
    value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return headline !== null && fold(text) === fold(headline);
}
