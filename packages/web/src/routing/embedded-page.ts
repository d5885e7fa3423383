import type { EmbeddedPage } from './page';

/** The id of the element in which the server leaves the page's data. */
export const embeddedPageId = 'dateline-page';

/** What the server left in the document, or null when this is the bare shell. */
export function readEmbeddedPage(document: Document): EmbeddedPage | null {
  const text = document.getElementById(embeddedPageId)?.textContent;
  return text ? (JSON.parse(text) as EmbeddedPage) : null;
}
