import type { Article } from '../article';

/** The EDTF day against which an article's relative times and its roles are read. */
export function dayOf(article: Pick<Article, 'dateline' | 'datePublished'>): string {
  return article.dateline?.date ?? article.datePublished.slice(0, 10);
}
