import type { DisagreementListFilter } from '@dateline/store';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { parseEntityId } from '../relay/global-id';
import { After, First, pageArgs } from '../relay/paging';
import { Disagreement } from './disagreement';
import { DisagreementConnection } from './disagreement-connection';

/** What narrows a list of disagreements; all that is given must hold. */
@InputType('DisagreementFilter', {
  description: 'What narrows a list of disagreements; all that is given must hold.',
})
class DisagreementFilter {
  @Field(() => String, { nullable: true, description: 'Slug of the article that has it.' })
  readonly article?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the entity that it is about, or that holds a side in it.',
  })
  readonly entity?: string | null;
}

@Resolver()
export class DisagreementQueries {
  @Query(() => DisagreementConnection, {
    description: `What sources answer differently, in all stories: newest article first, in its order.

\`\`\`graphql
{
  disagreements(first: 10) {
    nodes { question positions { text heldBy { name } } article { headline } }
  }
}
\`\`\``,
  })
  async disagreements(
    @First() first: number | null,
    @After() after: string | null,
    @Arg('filter', () => DisagreementFilter, {
      nullable: true,
      description: 'What narrows the list.',
    })
    filter: DisagreementFilter | null,
    @Ctx() { store }: RequestContext,
  ): Promise<DisagreementConnection> {
    const args = pageArgs(first, after);
    const page = await store.listDisagreements(args, listFilter(filter));
    return DisagreementConnection.from(page, args, Disagreement.of);
  }
}

function listFilter(filter: DisagreementFilter | null): DisagreementListFilter {
  return {
    ...(filter?.article != null && { article: filter.article }),
    ...(filter?.entity != null && { entity: parseEntityId(filter.entity) }),
  };
}
