import type { ArticleFormat } from '../article-format';
import { newsArticle } from './news-article';

/** schema.org in JSON-LD: what search engines and knowledge graphs read. */
export const linkedData: ArticleFormat = {
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  title: 'Linked data (schema.org)',
  render: (document, origin) => JSON.stringify(newsArticle(document, origin)),
};
