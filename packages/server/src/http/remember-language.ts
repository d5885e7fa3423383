import type { FastifyReply } from 'fastify';
import { neverStored } from './caching';

/** In the query of any page: the language to show the site in from now on. */
export const languageParameter = 'language';

const aYear = 31_536_000;

/**
 * Remembers the reader's choice of a language in a cookie, which says nothing else, and leads
 * to the same page without the choice in its address. A choice is made by a plain link.
 */
export function rememberLanguage(
  reply: FastifyReply,
  url: URL,
  cookie: string,
  language: string,
): FastifyReply {
  const page = new URL(url);
  page.searchParams.delete(languageParameter);
  const secure = url.protocol === 'https:' ? '; Secure' : '';
  return reply
    .headers({
      'cache-control': neverStored,
      'set-cookie': `${cookie}=${language}; Path=/; Max-Age=${aYear}; SameSite=Lax${secure}`,
    })
    .redirect(`${page.pathname.replace(/^\/{2,}/, '/')}${page.search}`, 303);
}
