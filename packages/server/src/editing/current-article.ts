import type { Article, Library } from '@dateline/model';
import type { GraphQLError } from 'graphql';
import { quoted, refusal } from '../execution/refusal';

/** What is to be changed is not there. */
export function notFound(what: string, name: string): GraphQLError {
  return refusal('NOT_FOUND', `There is no ${what} ${quoted(name)}.`);
}

/** What was edited has changed since: nothing was written, neither over it nor beside it. */
export function conflict(
  what: string,
  given: number,
  current: Readonly<Record<string, number>>,
): GraphQLError {
  const [[name, number] = ['', 0]] = Object.entries(current);
  return refusal(
    'CONFLICT',
    `You edited ${name} ${given} of ${what}, but ${name} ${number} is there now. Nothing was changed. Read it again and repeat the edit on it.`,
    { current: number },
  );
}

/** The article with this slug, which must be there. */
export function articleIn(library: Library, slug: string): Article {
  const article = library.articles.find((one) => one.slug === slug);
  if (article === undefined) throw notFound('article', slug);
  return article;
}

/** The article, if it can be edited from this revision on. */
export function currentArticle(library: Library, slug: string, baseRevision: number): Article {
  const article = articleIn(library, slug);
  if (article.revision !== baseRevision) {
    throw conflict('the article', baseRevision, { revision: article.revision });
  }
  if (article.retraction !== null) {
    throw refusal('CONFLICT', 'The article was retracted; there is nothing left to edit.');
  }
  return article;
}
