import type { Direction, ArticleListFilter } from '@dateline/store';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { parseEntityId } from '../relay/global-id';
import { After, First, pageArgs } from '../relay/paging';
import { OrderByTime } from '../relay/time-direction';
import { GraphQLDateTime } from '../scalar/date-time';
import { Article } from './article';
import { ArticleConnection } from './article-connection';

/** What narrows a list of articles; all that is given must hold. */
@InputType('ArticleFilter', {
  description: 'What narrows a list of articles; all that is given must hold.',
})
class ArticleFilter {
  @Field(() => String, { nullable: true, description: 'Slug of a storyline that it belongs to.' })
  readonly storyline?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of an entity that it is about.' })
  readonly mentions?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the text, as BCP 47: `en`.' })
  readonly language?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to list retracted articles as well. Left out: false.',
  })
  readonly retracted?: boolean | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Published at this instant or later.',
  })
  readonly publishedFrom?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Published before this instant.' })
  readonly publishedUntil?: Date | null;
}

@Resolver()
export class ArticleQueries {
  @Query(() => Article, {
    nullable: true,
    description: `The article with this slug, or null.

\`\`\`graphql
{
  article(slug: "hangzhou-cease-fire-talks") {
    headline
    blocks { index kind text }
    mentions { block start end entity { __typename name } }
  }
}
\`\`\``,
  })
  async article(
    @Arg('slug', () => String, { description: 'Such as `hangzhou-cease-fire-talks`.' })
    slug: string,
    @Ctx() { load }: RequestContext,
  ): Promise<Article | null> {
    const document = await load.findDocument(slug);
    return document && Article.of(document.article);
  }

  @Query(() => ArticleConnection, {
    description: `The articles, newest first.

\`\`\`graphql
{
  articles(first: 10, filter: { language: "en" }) {
    totalCount
    nodes { slug headline datePublished dateline { text } }
    pageInfo { hasNextPage endCursor }
  }
}
\`\`\``,
  })
  async articles(
    @First() first: number | null,
    @After() after: string | null,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'What narrows the list.' })
    filter: ArticleFilter | null,
    @OrderByTime('desc') orderBy: Direction | null,
    @Ctx() { store }: RequestContext,
  ): Promise<ArticleConnection> {
    const args = pageArgs(first, after);
    const page = await store.listArticles(args, articleListFilter(filter), orderBy ?? undefined);
    return ArticleConnection.from(page, args, Article.of);
  }
}

function articleListFilter(filter: ArticleFilter | null): ArticleListFilter {
  return {
    ...(filter?.storyline != null && { storyline: filter.storyline }),
    ...(filter?.mentions != null && { mentions: parseEntityId(filter.mentions) }),
    ...(filter?.language != null && { language: filter.language }),
    ...(filter?.retracted != null && { retracted: filter.retracted }),
    ...(filter?.publishedFrom && { publishedFrom: filter.publishedFrom.toISOString() }),
    ...(filter?.publishedUntil && { publishedUntil: filter.publishedUntil.toISOString() }),
  };
}
