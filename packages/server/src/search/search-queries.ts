import type { SearchKind as Kind } from '@dateline/store';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';
import { After, First, pageArgs } from '../relay/paging';
import { SearchConnection } from './search-connection';
import { SearchKind } from './search-kind';

/** A longer search is a mistake or an attack. */
const longestQuery = 500;

@Resolver()
export class SearchQueries {
  @Query(() => SearchConnection, {
    description: `Looks through articles, entities and quotes; the best match comes first. A search without a word finds nothing.

\`\`\`graphql
{
  search(query: "castello road", kinds: [PLACE, EVENT, QUOTE], first: 10) {
    totalCount
    edges {
      snippet
      node { __typename ... on Place { name } ... on Event { name } ... on Quote { text } }
    }
  }
}
\`\`\``,
  })
  async search(
    @Arg('query', () => String, { description: 'Words to look for, as one would type them.' })
    query: string,
    @Arg('kinds', () => [SearchKind], {
      nullable: true,
      description: 'What to look for; everything if left out.',
    })
    kinds: readonly Kind[] | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { store }: RequestContext,
  ): Promise<SearchConnection> {
    if (query.length > longestQuery) {
      throw badInput(
        `\`query\` has ${query.length} characters, but may have ${longestQuery} at most.`,
      );
    }
    const args = pageArgs(first, after);
    return new SearchConnection(await store.search(query, args, kinds ?? undefined), args);
  }
}
