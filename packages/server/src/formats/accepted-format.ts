import Negotiator from 'negotiator';
import { typeOf, type ArticleFormat } from './article-format';
import { articleFormats } from './article-formats';

/**
 * The format that a request's `Accept` prefers to the page, or null for the page. A client that
 * takes neither gets the page as well: link previews ask for odd things, and HTML serves them.
 *
 * @param page Whether there is a page to be preferred.
 */
export function acceptedFormat(accept: string | undefined, page: boolean): ArticleFormat | null {
  const byType = new Map(articleFormats.map((format) => [typeOf(format), format]));
  const offered = [...(page ? ['text/html'] : []), ...byType.keys()];
  const negotiator = new Negotiator({ headers: accept === undefined ? {} : { accept } });
  const [preferred] = negotiator.mediaTypes(offered);
  return byType.get(preferred ?? '') ?? null;
}
