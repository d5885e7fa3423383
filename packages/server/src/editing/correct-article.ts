import {
  factChanges,
  reviseArticle,
  storyOf,
  type ArticleChange,
  type BlockKind as BlockKindName,
  type Library,
} from '@dateline/model';
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
import { BlockKind } from '../article/block';
import { FactChange } from '../article/fact-change';
import { Revision } from '../article/revision';
import type { Permission } from '../access/permission';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';
import { parseArticleId } from '../relay/global-id';
import { Anchoring } from './anchoring';
import { edit } from './edit';
import { currentArticle, notFound } from './current-article';

/** A piece of the corrected text. */
@InputType('BlockInput', { description: 'A piece of an article’s text.' })
class BlockInput {
  @Field(() => BlockKind, {
    defaultValue: 'paragraph',
    description: 'What the block is for.',
  })
  readonly kind!: BlockKindName;

  @Field(() => String, { description: 'Plain text in one line; markup is text like any other.' })
  readonly text!: string;
}

@InputType('CorrectArticleInput', {
  description: 'What an article is to say from now on. What is left out stays as it is.',
})
class CorrectArticleInput {
  @Field(() => ID, { description: 'The article’s `id`.' })
  readonly article!: string;

  @Field(() => Int, {
    description:
      'The article’s `revision` as you read it before editing. If there is a later one by now, nothing is changed and the answer is `CONFLICT`.',
  })
  readonly baseRevision!: number;

  @Field(() => String, { nullable: true, description: 'The new headline.' })
  readonly headline?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The new `description`: one sentence for lists and shared links; null for none.',
  })
  readonly description?: string | null;

  @Field(() => [BlockInput], {
    nullable: true,
    description:
      'The whole new text, all blocks of it, in order. Facts find their words in it again, or say that they do not.',
  })
  readonly blocks?: readonly BlockInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What was wrong and what is right, for readers. Left out for a change that corrects no fact.',
  })
  readonly correction?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was changed: the `note` of the new revision, which readers can see.',
  })
  readonly note?: string | null;
}

@ObjectType('CorrectArticlePayload', {
  simpleResolvers: true,
  description: 'What a correction made of the article and of its facts.',
})
class CorrectArticlePayload {
  @Field(() => Article, { description: 'The article as it is now.' })
  readonly article!: Article;

  @Field(() => Revision, { description: 'The revision that the correction made.' })
  readonly revision!: Revision;

  @Field(() => [FactChange], { description: 'What it changed in the facts.' })
  readonly changes!: readonly FactChange[];

  @Field(() => Anchoring, { description: 'How the words that the facts rest on fared.' })
  readonly anchoring!: Anchoring;
}

@Resolver()
export class CorrectArticle {
  @Authorized<Permission>('EDITOR', 'correct')
  @Mutation(() => CorrectArticlePayload, {
    description: `Corrects an article: makes a new revision, and finds the words of every fact in the new text again. A fact whose words are gone, or fit several places, stays with its old words, and its evidence says so (\`status\`). Needs the scope \`correct\`.

With \`{ "input": { "article": "…", "baseRevision": 1, "headline": "…", "correction": "…" } }\`:

\`\`\`graphql
mutation Correct($input: CorrectArticleInput!) {
  correctArticle(input: $input) {
    revision { number }
    changes { kind fact subject before after }
    anchoring { kept moved ambiguous orphaned toReview { fact result exact } }
  }
}
\`\`\``,
  })
  async correctArticle(
    @Arg('input', () => CorrectArticleInput, { description: 'What is to be corrected.' })
    input: CorrectArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectArticlePayload> {
    const slug = parseArticleId(input.article);
    const { before, after, outcomes } = await edit(
      context,
      { action: 'correct', subject: `articles/${slug}` },
      async (unit) => {
        const library = await unit.library();
        currentArticle(library, slug, input.baseRevision);
        const revised = reviseArticle(library, slug, changeOf(input));
        const [story, corrected] = [storyOf(library, slug), storyOf(revised.library, slug)];
        if (!story || !corrected) throw notFound('article', slug);
        await unit.replaceLibrary(revised.library, [slug]);
        return { before: story, after: corrected, outcomes: revised.outcomes };
      },
    );
    return payload(before, after, new Anchoring(outcomes));
  }
}

function changeOf(input: CorrectArticleInput): ArticleChange {
  const { headline, description, blocks, correction, note } = input;
  if (headline == null && description === undefined && blocks == null) {
    throw badInput('Nothing is to be changed. Give `headline`, `description` or `blocks`.');
  }
  return {
    at: new Date().toISOString(),
    ...(headline != null && { headline }),
    ...(description !== undefined && { description }),
    ...(blocks != null && { blocks: blocks.map(({ kind, text }) => ({ kind, text })) }),
    ...(correction != null && { correction }),
    ...(note != null && { note }),
  };
}

function payload(before: Library, after: Library, anchoring: Anchoring): CorrectArticlePayload {
  const [article] = after.articles;
  const revision = article?.revisions.at(-1);
  if (!article || !revision) throw new Error('The corrected article is not there.');
  return {
    article: new Article(article),
    revision: new Revision(revision, article.slug),
    changes: factChanges(before, after).map((change) => new FactChange(change)),
    anchoring,
  };
}
