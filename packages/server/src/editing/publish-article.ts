import { mergeLibraries, type Library } from '@dateline/model';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { Article } from '../article/article';
import { refusal } from '../execution/refusal';
import type { Permission } from '../access/permission';
import type { RequestContext } from '../loading/request-context';
import { GraphQLDateTime } from '../scalar/date-time';
import { articleIn } from './current-article';
import { currentDraft } from './current-draft';
import { edit } from './edit';

@InputType('PublishArticleInput', { description: 'Which draft is to become public.' })
class PublishArticleInput {
  @Field(() => String, { description: 'The `slug` of the draft.' })
  readonly draft!: string;

  @Field(() => Int, {
    description:
      'The `version` of the draft that you have read. If there is a later one by now, nothing is published and the answer is `CONFLICT`.',
  })
  readonly version!: number;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The article’s `datePublished`; left out, what the draft says.',
  })
  readonly datePublished?: Date | null;
}

@ObjectType('PublishArticlePayload', {
  simpleResolvers: true,
  description: 'What was published.',
})
class PublishArticlePayload {
  @Field(() => Article, { description: 'The article, as everyone sees it now.' })
  readonly article!: Article;
}

@Resolver()
export class PublishArticle {
  @Authorized<Permission>('EDITOR', 'publish')
  @Mutation(() => PublishArticlePayload, {
    description: `Makes a draft public. What is published of a person, place or organization already stays as it is; the draft only adds to it. Needs the scope \`publish\`.

With \`{ "input": { "draft": "…", "version": 1 } }\`:

\`\`\`graphql
mutation Publish($input: PublishArticleInput!) {
  publishArticle(input: $input) { article { slug headline datePublished } }
}
\`\`\``,
  })
  async publishArticle(
    @Arg('input', () => PublishArticleInput, { description: 'What is to be published.' })
    input: PublishArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<PublishArticlePayload> {
    const slug = input.draft;
    const article = await edit(
      context,
      { action: 'publish', subject: `articles/${slug}` },
      async (unit) => {
        const draft = await currentDraft(unit, slug, input.version);
        const library = await unit.library();
        if (library.articles.some((one) => one.slug === slug)) {
          throw refusal('CONFLICT', 'An article with that slug is published already.');
        }
        const published = mergeLibraries([library, dated(draft.story, input.datePublished)]);
        await unit.replaceLibrary(published, [slug]);
        await unit.dropDraft(slug);
        return articleIn(published, slug);
      },
    );
    return { article: new Article(article) };
  }
}

function dated(story: Library, published: Date | null | undefined): Library {
  if (published == null) return story;
  const at = published.toISOString();
  return {
    ...story,
    articles: story.articles.map((article) => ({
      ...article,
      datePublished: at,
      dateModified: at,
      revisions: article.revisions.map((revision) => ({ ...revision, at })),
    })),
  };
}
