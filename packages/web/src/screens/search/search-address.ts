import type { FoundKind } from '../../search/found';

/** The server refuses more. */
export const longestQuery = 500;

/** The address of a search: what a link to it, a reload and the way back lead to. */
export function addressOf(query: string, kind: FoundKind | null, after?: string): string {
  const search = new URLSearchParams();
  if (query) search.set('q', query);
  if (query && kind) search.set('kind', kind);
  if (query && after) search.set('after', after);
  const text = search.toString();
  return text ? `/search?${text}` : '/search';
}
