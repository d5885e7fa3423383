import { evidencePath } from '../../marks/anchor';
import { kindOf, pathOf } from '../../marks/kind';
import type { SearchPageQuery } from '../../operations/generated/types';
import { unmarked, type Counts, type Found, type FoundKind } from '../../search/found';

type Edge = SearchPageQuery['search']['edges'][number];

const bare = { at: null, published: null, speaker: null, mode: null } as const;

/** A row for what the server found. */
export function foundOf({ node, snippet }: Edge): Found {
  const { id } = node;
  switch (node.__typename) {
    case 'Article':
      return {
        ...bare,
        kind: 'article',
        id,
        path: `/articles/${node.slug}`,
        title: node.headline,
        snippet: beside(node.headline, snippet),
        published: node.datePublished,
      };
    case 'Quote': {
      const { article, text, mode, speaker } = node;
      const [evidence] = node.evidence;
      return {
        ...bare,
        kind: 'quote',
        id,
        path: evidence ? evidencePath(article.slug, evidence) : `/articles/${article.slug}`,
        title: text,
        snippet,
        published: article.datePublished,
        speaker: speaker.name,
        mode,
      };
    }
    default:
      return {
        ...bare,
        kind: kindOf(node),
        id,
        path: pathOf(node),
        title: node.name,
        snippet: beside(node.name, snippet),
      };
  }
}

/** The server puts a name that matched before what it says; the row has the name above it. */
function beside(title: string, snippet: string): string {
  const [name = '', ...rest] = snippet.split(' · ');
  return unmarked(name) === title ? rest.join(' · ') : snippet;
}

export function countsOf({ search }: SearchPageQuery): Counts {
  return Object.fromEntries(
    search.counts.map(({ kind, count }) => [kind.toLowerCase() as FoundKind, count]),
  );
}
