import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { First, pageArgs } from '../relay/paging';
import { Change } from './change';
import { ChangeConnection } from './change-connection';
import { Since } from './since';

@Resolver()
export class ChangeQueries {
  @Query(() => ChangeConnection, {
    description: `What was created, updated or deleted, in the order in which it was written: how a device or a mirror stays in step. Keep \`pageInfo.endCursor\` and give it as \`since\` the next time; nothing is left out and nothing comes twice, whoever writes meanwhile. A page without items means that you have everything.

\`\`\`graphql
{
  changes(first: 100) {
    nodes { kind subject at node { __typename ... on Article { headline revision } } }
    pageInfo { endCursor hasNextPage }
  }
}
\`\`\``,
  })
  async changes(
    @Since('The cursor of the last change already had; left out, from the beginning.')
    since: string | null,
    @First(100) first: number | null,
    @Ctx() { store }: RequestContext,
  ): Promise<ChangeConnection> {
    const args = pageArgs(first, since, 100);
    const page = await store.listChanges(args);
    return ChangeConnection.from(
      {
        ...page,
        items: page.items.map(({ node, cursor }) => ({ node: { record: node, cursor }, cursor })),
      },
      args,
      (change) => new Change(change),
    );
  }

  @Query(() => String, {
    nullable: true,
    description: `The cursor of the last change written; null when nothing was. Whoever reads something together with it has that as of this change, and follows with \`changes(since:)\`: \`{ lastChange }\`.`,
  })
  async lastChange(@Ctx() { store }: RequestContext): Promise<string | null> {
    return store.lastChange();
  }
}
