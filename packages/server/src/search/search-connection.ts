import type { PageArgs, SearchHit, SearchKind as Kind, Store } from '@dateline/store';
import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { presentEntity } from '../entity/present-entity';
import { Event } from '../event/event';
import { Organization } from '../organization/organization';
import { Person } from '../person/person';
import { Place } from '../place/place';
import { Quote } from '../quote/quote';
import { PageInfo } from '../relay/page-info';
import { SearchKind } from './search-kind';

/** Anything that a search can find. */
export const SearchNode = createUnionType({
  name: 'SearchNode',
  description: 'Anything that a search can find.',
  types: () => [Article, Person, Place, Organization, Event, Quote] as const,
});
type Found = Article | Person | Place | Organization | Event | Quote;

type SearchPage = Awaited<ReturnType<Store['search']>>;

/** Something that a search found, and the words that matched. */
@ObjectType('SearchEdge', {
  simpleResolvers: true,
  description: 'Something that a search found, and the words that matched.',
})
export class SearchEdge {
  @Field(() => SearchNode, { description: 'What was found.' })
  readonly node: Found;

  @Field(() => String, { description: 'Give it as `after` to get what follows this item.' })
  readonly cursor: string;

  @Field(() => Float, {
    description: 'Higher is better. Comparable within one answer only.',
  })
  readonly score: number;

  @Field(() => String, {
    description:
      'Plain text around the match. Each matched word stands between U+E000 and U+E001, which occur nowhere else.',
  })
  readonly snippet: string;

  constructor(hit: SearchHit, cursor: string) {
    this.node = presentHit(hit);
    this.cursor = cursor;
    this.score = hit.score;
    this.snippet = hit.snippet;
  }
}

/** How much a search found of one kind. */
@ObjectType('SearchCount', {
  simpleResolvers: true,
  description: 'How much a search found of one kind.',
})
export class SearchCount {
  @Field(() => SearchKind, { description: 'Of what.' })
  readonly kind: Kind;

  @Field(() => Int, { description: 'How much, all told.' })
  readonly count: number;

  constructor(kind: Kind, count: number) {
    this.kind = kind;
    this.count = count;
  }
}

/** A page of what a search found, best first. */
@ObjectType('SearchConnection', {
  simpleResolvers: true,
  description: 'A page of what a search found, best first.',
})
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'What was found, each with its cursor and match.' })
  readonly edges: readonly SearchEdge[];

  @Field(() => [SearchNode], { description: 'What was found, alone.' })
  readonly nodes: readonly Found[];

  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How much was found in all.' })
  readonly totalCount: number;

  @Field(() => [SearchCount], {
    description:
      'How much was found of each kind, of those that were not asked for too. A kind of which there is nothing is left out.',
  })
  readonly counts: readonly SearchCount[];

  constructor(page: SearchPage, args: PageArgs) {
    this.edges = page.items.map(({ hit, cursor }) => new SearchEdge(hit, cursor));
    this.nodes = this.edges.map((edge) => edge.node);
    this.pageInfo = new PageInfo(
      page.items.map((item) => item.cursor),
      page.hasNextPage,
      args.after != null,
    );
    this.totalCount = page.totalCount;
    this.counts = Object.entries(page.counts).map(
      ([kind, count]) => new SearchCount(kind as Kind, count),
    );
  }
}

function presentHit(hit: SearchHit): Found {
  switch (hit.kind) {
    case 'article':
      return Article.of(hit.node);
    case 'quote':
      return Quote.of(hit.node);
    default:
      return presentEntity(hit.node);
  }
}
