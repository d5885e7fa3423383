import { parseEntityRef, type Entity, type EntityRef, type Quote } from '@dateline/model';
import type { Engine } from '../engine';
import { ListCursors } from '../paging/cursor';
import { assertPageSize } from '../paging/read-page';
import type { ArticleSummary, PageArgs, SearchHit, SearchKind } from '../store';
import type { Articles } from './articles';
import type { Entities } from './entities';
import type { QuotesAndMentions } from './quotes-and-mentions';
import type { FoundEntry } from './search-index';

export interface SearchPage {
  readonly items: readonly { readonly hit: SearchHit; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
  /** How much there is of each kind, of those that were not asked for too. */
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
}

/** Where what the index finds is read from. */
export interface SearchSources {
  readonly articles: Articles;
  readonly entities: Entities;
  readonly quotes: QuotesAndMentions;
}

/** Finds articles, entities and quotes, and reads what was found, kind by kind. */
export async function search(
  engine: Engine,
  sources: SearchSources,
  query: string,
  page: PageArgs,
  kinds?: readonly SearchKind[],
): Promise<SearchPage> {
  assertPageSize(page);
  const wanted = kinds === undefined ? null : [...new Set(kinds)].sort();
  const cursors = new ListCursors('search', [query, wanted], ['number', 'string']);
  const position = cursors.decode(page.after);
  const { hits, counts } = await engine.search.find(engine.reader, {
    query,
    kinds: wanted,
    first: page.first,
    after: position && { score: Number(position[0]), key: String(position[1]) },
  });
  const slice = hits.slice(0, page.first);
  const nodes = await readNodes(sources, slice);
  return {
    items: slice.flatMap((found) => {
      const hit = toHit(found, nodes);
      return hit === null ? [] : [{ hit, cursor: cursors.encode([found.score, found.key]) }];
    }),
    hasNextPage: hits.length > page.first,
    totalCount: Object.entries(counts).reduce(
      (sum, [kind, count]) => sum + (kinds?.includes(kind as SearchKind) === false ? 0 : count),
      0,
    ),
    counts,
  };
}

interface Nodes {
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly quotes: ReadonlyMap<string, Quote>;
}

async function readNodes(sources: SearchSources, found: readonly FoundEntry[]): Promise<Nodes> {
  const articles: string[] = [];
  const quotes: string[] = [];
  const entities: EntityRef[] = [];
  for (const { kind, key } of found) {
    if (kind === 'article') articles.push(idIn(key));
    else if (kind === 'quote') quotes.push(idIn(key));
    else entities.push(key as EntityRef);
  }
  return {
    articles: await sources.articles.summaries(articles),
    entities: await sources.entities.get(entities),
    quotes: await sources.quotes.quotes(quotes),
  };
}

/** null: deleted by another process since the index was asked. */
function toHit({ key, kind, score, snippet }: FoundEntry, nodes: Nodes): SearchHit | null {
  if (kind === 'article') {
    const node = nodes.articles.get(idIn(key));
    return node ? { kind, node, score, snippet } : null;
  }
  if (kind === 'quote') {
    const node = nodes.quotes.get(idIn(key));
    return node ? { kind, node, score, snippet } : null;
  }
  const node = nodes.entities.get(key);
  const ref = parseEntityRef(key);
  return node && ref ? { kind: ref.kind, node, score, snippet } : null;
}

function idIn(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}
