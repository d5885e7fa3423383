import type { ArticleSource } from '../article-source';
import { ImportError } from '../import-error';
import { readHtml } from './html-article';
import type { ReadArticle } from './read-result';
import { readText } from './text-article';

/**
 * The reading half of an import: what the article says of itself, and its text as blocks of plain
 * text. Nothing is recognized in the text yet.
 *
 * Throws an `ImportError`: `IMPORT_TOO_LARGE`, `IMPORT_TOO_COMPLEX` (HTML nested beyond what pages
 * are), `IMPORT_NOT_AN_ARTICLE` (no text in it).
 *
 * @example
 * readArticle({ kind: 'text', text: '# Talks fail\n\nGENEVA (AP) — They met.' }).blocks
 */
export function readArticle(source: ArticleSource): ReadArticle {
  const read = source.kind === 'html' ? readHtml(source.html, source.url) : readText(source.text);
  if (read.blocks.length === 0) {
    throw new ImportError(
      'IMPORT_NOT_AN_ARTICLE',
      'There is no text of an article in it.',
      'Give the address or the HTML of an article’s own page, or paste its text.',
    );
  }
  return read;
}
