import type { QuoteMode as Mode } from '@dateline/model';
import type { Direction, QuoteListFilter } from '@dateline/store';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { parseEntityId } from '../relay/global-id';
import { After, First, pageArgs } from '../relay/paging';
import { OrderByTime } from '../relay/time-direction';
import { Quote, QuoteMode } from './quote';
import { QuoteConnection } from './quote-connection';

/** What narrows a list of quotes; all that is given must hold. */
@InputType('QuoteFilter', {
  description: 'What narrows a list of quotes; all that is given must hold.',
})
class QuoteFilter {
  @Field(() => ID, { nullable: true, description: 'Id of the entity that said it.' })
  readonly speaker?: string | null;

  @Field(() => String, { nullable: true, description: 'Words that it contains.' })
  readonly containing?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the article that has it.' })
  readonly article?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the event at which it was said.' })
  readonly event?: string | null;

  @Field(() => QuoteMode, {
    nullable: true,
    description: 'How close it is to the words spoken.',
  })
  readonly mode?: Mode | null;
}

@Resolver()
export class QuoteQueries {
  @Query(() => QuoteConnection, {
    description: `The quotes of all stories: newest article first, in the order of the text.

\`\`\`graphql
{
  quotes(first: 10, filter: { article: "hangzhou-cease-fire-talks" }) {
    nodes { text mode speaker { name } via evidence { sentence } }
  }
}
\`\`\``,
  })
  async quotes(
    @First() first: number | null,
    @After() after: string | null,
    @Arg('filter', () => QuoteFilter, { nullable: true, description: 'What narrows the list.' })
    filter: QuoteFilter | null,
    @OrderByTime('desc') orderBy: Direction | null,
    @Ctx() { store }: RequestContext,
  ): Promise<QuoteConnection> {
    const args = pageArgs(first, after);
    const page = await store.listQuotes(args, quoteListFilter(filter), orderBy ?? undefined);
    return QuoteConnection.from(page, args, Quote.of);
  }
}

function quoteListFilter(filter: QuoteFilter | null): QuoteListFilter {
  return {
    ...(filter?.speaker != null && { speaker: parseEntityId(filter.speaker) }),
    ...(filter?.containing != null && { containing: filter.containing }),
    ...(filter?.article != null && { article: filter.article }),
    ...(filter?.event != null && { event: filter.event }),
    ...(filter?.mode != null && { mode: filter.mode }),
  };
}
