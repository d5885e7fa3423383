import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Article } from '../article/article';
import { Event } from '../event/event';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';
import { Mention } from '../mention/mention';
import { Organization } from '../organization/organization';
import { Person } from '../person/person';
import { Place } from '../place/place';
import { Quote } from '../quote/quote';
import { Storyline } from '../storyline/storyline';
import type { Loaders } from '../loading/loaders';
import { parseGlobalId, type NodeType } from './global-id';
import { Node } from './node';
import { largestPage } from './paging';

/** How each type of node is found again by its key; null when it is not there. */
const refetch: Readonly<Record<NodeType, (load: Loaders, key: string) => Promise<Node | null>>> = {
  Article: async (load, slug) => shown(await load.findArticle(slug), Article),
  Event: async (load, slug) => shown(await load.findEntityOf('event', slug), Event),
  Mention: async (load, id) => shown(await load.findMention(id), Mention),
  Organization: async (load, slug) =>
    shown(await load.findEntityOf('organization', slug), Organization),
  Person: async (load, slug) => shown(await load.findEntityOf('person', slug), Person),
  Place: async (load, slug) => shown(await load.findEntityOf('place', slug), Place),
  Quote: async (load, id) => shown(await load.findQuote(id), Quote),
  Storyline: async (load, slug) => shown(await load.findStoryline(slug), Storyline),
};

function shown<T>(record: T | null, Shape: new (record: T) => Node): Node | null {
  return record && new Shape(record);
}

@Resolver()
export class NodeQueries {
  @Query(() => Node, {
    nullable: true,
    description: `Whatever has this id, or null. An id that this service did not make is an error (\`BAD_ID\`).

\`\`\`graphql
{ node(id: "UGVyc29uOmpvaG4ta2Vycnk") { id __typename ... on Person { name } } }
\`\`\``,
  })
  async node(
    @Arg('id', () => ID, { description: 'An id from an earlier answer.' }) id: string,
    @Ctx() { load }: RequestContext,
  ): Promise<Node | null> {
    const { type, key } = parseGlobalId(id);
    return refetch[type](load, key);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Whatever has these ids, in their order, with null for what is not there.

\`\`\`graphql
{
  nodes(ids: ["UGVyc29uOmpvaG4ta2Vycnk", "UGxhY2U6YWxlcHBv"]) {
    ... on Entity { name }
  }
}
\`\`\``,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: `Ids from earlier answers, at most ${largestPage}.` })
    ids: readonly string[],
    @Ctx() { load }: RequestContext,
  ): Promise<readonly (Node | null)[]> {
    if (ids.length > largestPage) {
      throw badInput(`\`ids\` has ${ids.length} ids, but may have ${largestPage} at most.`);
    }
    const parsed = ids.map(parseGlobalId);
    return Promise.all(parsed.map(({ type, key }) => refetch[type](load, key)));
  }
}
