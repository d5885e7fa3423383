import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';
import { Node } from './node';
import { largestPage } from './paging';
import { refetch } from './refetch';

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
    return refetch(load, id);
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
    return Promise.all(ids.map((id) => refetch(load, id)));
  }
}
