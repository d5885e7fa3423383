import type { Article } from '@dateline/model';

/** RFC 3339 instant at which readers last had something new: a revision, a correction, a retraction. */
export function lastChange(
  article: Pick<Article, 'dateModified' | 'datePublished' | 'corrections' | 'retraction'>,
): string {
  return latest([
    article.datePublished,
    article.dateModified,
    ...article.corrections.map(({ at }) => at),
    ...(article.retraction ? [article.retraction.at] : []),
  ]);
}

/** The latest of some instants in UTC, to the second; 1970 when there are none. */
export function latest(instants: readonly string[]): string {
  const milliseconds = Math.max(0, ...instants.map((instant) => Date.parse(instant)));
  return utcSeconds(new Date(milliseconds).toISOString());
}

/** An RFC 3339 instant in UTC without fractions, the form that all feed and book formats take. */
export function utcSeconds(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
