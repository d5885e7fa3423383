import { retractArticle } from '@dateline/model';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { Article } from '../article/article';
import type { Permission } from '../access/permission';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';
import { parseArticleId } from '../relay/global-id';
import { edit } from './edit';
import { articleIn, currentArticle } from './current-article';

@InputType('RetractArticleInput', { description: 'Which article is no longer stood by, and why.' })
class RetractArticleInput {
  @Field(() => ID, { description: 'The article’s `id`.' })
  readonly article!: string;

  @Field(() => Int, {
    description:
      'The article’s `revision` as you read it. If there is a later one by now, nothing is retracted and the answer is `CONFLICT`.',
  })
  readonly baseRevision!: number;

  @Field(() => String, { description: 'Why, for readers: shown where the text was.' })
  readonly reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The `note` of the new revision, which readers can see.',
  })
  readonly note?: string | null;
}

@ObjectType('RetractArticlePayload', {
  simpleResolvers: true,
  description: 'What is left of the article.',
})
class RetractArticlePayload {
  @Field(() => Article, { description: 'The article, without its text and facts.' })
  readonly article!: Article;
}

@Resolver()
export class RetractArticle {
  @Authorized<Permission>('EDITOR', 'retract')
  @Mutation(() => RetractArticlePayload, {
    description: `Retracts an article: its text goes, and so does every fact that no other article supports; its page says why. What it said can still be read in its \`revisions\`. Needs the scope \`retract\`.

With \`{ "input": { "article": "…", "baseRevision": 1, "reason": "…" } }\`:

\`\`\`graphql
mutation Retract($input: RetractArticleInput!) {
  retractArticle(input: $input) { article { headline retraction { at reason } } }
}
\`\`\``,
  })
  async retractArticle(
    @Arg('input', () => RetractArticleInput, { description: 'What is to be retracted.' })
    input: RetractArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<RetractArticlePayload> {
    const slug = parseArticleId(input.article);
    const reason = input.reason.trim();
    if (reason === '') throw badInput('`reason` is empty. Say why, for readers.');
    const article = await edit(
      context,
      { action: 'retract', subject: `articles/${slug}` },
      async (unit) => {
        const library = await unit.library();
        currentArticle(library, slug, input.baseRevision);
        const retracted = retractArticle(library, slug, {
          at: new Date().toISOString(),
          reason,
          ...(input.note != null && { note: input.note }),
        });
        await unit.replaceLibrary(retracted, [slug]);
        return articleIn(retracted, slug);
      },
    );
    return { article: new Article(article) };
  }
}
