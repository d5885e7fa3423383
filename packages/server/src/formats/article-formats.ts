import { annotations } from './annotations/annotations';
import type { ArticleFormat } from './article-format';
import { epub } from './epub/epub';
import { linkedData } from './linked-data/linked-data';
import { markdown } from './markdown/markdown';
import { ninjs } from './ninjs/ninjs';

/**
 * Every form in which an article is handed out. One entry here gives it an address, a place in
 * content negotiation, and announcements in the page's head and the `Link` header. Of formats that
 * a client would take equally, the first is sent.
 */
export const articleFormats: readonly ArticleFormat[] = [
  linkedData,
  annotations,
  ninjs,
  epub,
  markdown,
];
