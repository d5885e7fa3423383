import type { ArticleSource, FetchedArticle } from '@dateline/importer';
import type { Draft as DraftRecord } from '@dateline/store';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import type { Permission } from '../access/permission';
import { badInput, refusal } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';
import { GraphQLDateTime } from '../scalar/date-time';
import { GraphQLURL } from '../scalar/url';
import { Draft } from './draft';
import { edit } from './edit';

@InputType('ImportArticleInput', {
  description: 'An article from outside: give one of `text`, `html` and `url`.',
})
class ImportArticleInput {
  @Field(() => String, {
    nullable: true,
    description: 'The article as plain text: blank lines between paragraphs, `#` before a heading.',
  })
  readonly text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The article’s page as HTML. Nothing in it is run or loaded.',
  })
  readonly html?: string | null;

  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      'The address to fetch the page from, on the public Internet. Together with `html`: where that came from; nothing is fetched then.',
  })
  readonly url?: URL | string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The slug that the article is to have, such as `harbor-talks`; left out, one is made from the headline.',
  })
  readonly slug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The headline; left out, the one that is found in the article.',
  })
  readonly headline?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language of the text, as BCP 47: `en`; left out, what the article says, or a guess by its script.',
  })
  readonly language?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When it was published; left out, what the article says, or now. “On Friday” counts from this.',
  })
  readonly datePublished?: Date | null;
}

@ObjectType('ImportArticlePayload', {
  simpleResolvers: true,
  description: 'What was made of an article from outside.',
})
class ImportArticlePayload {
  @Field(() => Draft, { description: 'The draft, for an editor to put in order and publish.' })
  readonly draft!: Draft;
}

@Resolver()
export class ImportArticle {
  @Authorized<Permission>('EDITOR', 'import')
  @Mutation(() => ImportArticlePayload, {
    description: `Drafts a story from an article: reads it, finds whom it names, which offices they hold and what they say, and ties each fact to its words. Each fact is a machine’s (\`assertion { method }\`) until an editor decides on it with \`reviewFact\`; readers see nothing of it before \`publishArticle\`. Needs the scope \`import\`.

With \`{ "input": { "url": "https://example.com/talks.html" } }\`:

\`\`\`graphql
mutation Import($input: ImportArticleInput!) {
  importArticle(input: $input) {
    draft { slug version notices article { headline people { name } quotes { id text } } }
  }
}
\`\`\``,
  })
  async importArticle(
    @Arg('input', () => ImportArticleInput, { description: 'The article.' })
    input: ImportArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportArticlePayload> {
    // Fetching and reading take their time; the write lock is taken when they are done.
    const { library, notices } = await drafted(input, context);
    const [article] = library.articles;
    if (article === undefined) throw new Error('The importer drafted no article.');
    const { slug } = article;
    const record = await edit(
      context,
      { action: 'import', subject: `articles/${slug}` },
      async (unit) => {
        const published = (await context.store.articles([slug])).size > 0;
        if (published || (await unit.draft(slug)) !== null) {
          throw refusal(
            'CONFLICT',
            'There is an article or a draft with that slug already. Give another `slug`.',
          );
        }
        const at = new Date().toISOString();
        const draft: DraftRecord = {
          slug,
          version: 1,
          created: at,
          updated: at,
          story: library,
          notices: notices.map(({ message, remedy }) => `${message} ${remedy}`),
        };
        await unit.putDraft(draft);
        return draft;
      },
    );
    return { draft: new Draft(record) };
  }
}

async function drafted(input: ImportArticleInput, { store }: RequestContext) {
  // Its parsers take some 20 MB, which a server that nobody imports with can do without.
  const importer = await import('@dateline/importer');
  try {
    const source = await sourceOf(input, importer.fetchArticle);
    return importer.draftStory(source, await store.cast(), { now: new Date().toISOString() });
  } catch (error) {
    if (error instanceof importer.ImportError) {
      throw refusal('BAD_USER_INPUT', `${error.message} ${error.remedy}`, { reason: error.code });
    }
    throw error;
  }
}

async function sourceOf(
  input: ImportArticleInput,
  fetchArticle: (address: string) => Promise<FetchedArticle>,
): Promise<ArticleSource> {
  const { text, html, url, slug, headline, language, datePublished } = input;
  const given = {
    ...(slug != null && { slug }),
    ...(headline != null && { headline }),
    ...(language != null && { language }),
    ...(datePublished != null && { published: datePublished.toISOString() }),
  };
  if (text != null && html == null && url == null) return { kind: 'text', text, ...given };
  if (html != null && text == null) {
    return { kind: 'html', html, ...(url != null && { url: String(url) }), ...given };
  }
  if (url != null && text == null) {
    const page = await fetchArticle(String(url));
    return { kind: 'html', html: page.html, url: page.url, ...given };
  }
  throw badInput('Give one of `text`, `html` and `url`; `url` may say where the `html` came from.');
}
