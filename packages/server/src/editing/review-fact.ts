import {
  factChanges,
  mergeLibraries,
  reviewFact,
  reviseArticle,
  storyOf,
  type FactAddress,
  type Library,
  type Verdict as ModelVerdict,
} from '@dateline/model';
import type { Draft as DraftRecord, WriteUnit } from '@dateline/store';
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
import { FactChange } from '../article/fact-change';
import type { Permission } from '../access/permission';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';
import { parseArticleId } from '../relay/global-id';
import { graphqlEnum } from '../vocabulary/graphql-enum';
import { articleIn, currentArticle } from './current-article';
import { currentDraft } from './current-draft';
import { Draft } from './draft';
import { edit } from './edit';
import { amendmentOf, FactAmendment } from './fact-amendment';
import { parseFactId } from './fact-id';

type VerdictKind = ModelVerdict['kind'];

const Verdict = graphqlEnum<VerdictKind>('Verdict', 'What an editor decides about a fact.', {
  confirm: 'It is so; an editor vouches for it from now on.',
  amend: 'It is so once `amendment` has put it right; an editor vouches for it from now on.',
  reject: 'It is not so; the fact is removed.',
});

@InputType('ReviewFactInput', {
  description: 'Which fact, of a draft or of a published article, and what is decided about it.',
})
class ReviewFactInput {
  @Field(() => String, {
    nullable: true,
    description: 'For a fact of a draft: the slug of the draft. Give this or `article`.',
  })
  readonly draft?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a fact of a published article: the id of the article.',
  })
  readonly article?: string | null;

  @Field(() => Int, {
    description:
      'The `version` of the draft, or the `revision` of the article, that you decided on. If there is a later one by now, nothing is changed and the answer is `CONFLICT`.',
  })
  readonly base!: number;

  @Field(() => ID, { description: 'The `id` of a Mention, Quote, Role or Event.' })
  readonly fact!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of an entity that took part in the event whose id `fact` is: the decision is then about that part, not about the event.',
  })
  readonly participant?: string | null;

  @Field(() => Verdict, { description: 'What is decided.' })
  readonly verdict!: VerdictKind;

  @Field(() => FactAmendment, {
    nullable: true,
    description: 'With the verdict `AMEND`, and with no other: what it says instead.',
  })
  readonly amendment?: FactAmendment | null;
}

@ObjectType('ReviewFactPayload', {
  simpleResolvers: true,
  description: 'What the decision changed.',
})
class ReviewFactPayload {
  @Field(() => Draft, { nullable: true, description: 'The draft as it is now, if it was of one.' })
  readonly draft!: Draft | null;

  @Field(() => Article, {
    nullable: true,
    description: 'The article as it is now, if it was of a published one.',
  })
  readonly article!: Article | null;

  @Field(() => [FactChange], {
    description: 'What changed in the facts; nothing when one was confirmed as it was.',
  })
  readonly changes!: readonly FactChange[];
}

@Resolver()
export class ReviewFact {
  @Authorized<Permission>('EDITOR', 'review')
  @Mutation(() => ReviewFactPayload, {
    description: `Confirms, amends or rejects a fact. What an editor has decided is the editor’s from then on, and no machine’s. On a published article it makes a new revision. Needs the scope \`review\`.

With \`{ "input": { "draft": "…", "base": 1, "fact": "…", "verdict": "CONFIRM" } }\`:

\`\`\`graphql
mutation Review($input: ReviewFactInput!) {
  reviewFact(input: $input) {
    draft { slug version }
    article { revision }
    changes { kind subject before after }
  }
}
\`\`\``,
  })
  async reviewFact(
    @Arg('input', () => ReviewFactInput, { description: 'The fact and the decision.' })
    input: ReviewFactInput,
    @Ctx() context: RequestContext,
  ): Promise<ReviewFactPayload> {
    const fact = parseFactId(input.fact, input.participant);
    const verdict = verdictOf(input);
    const by = context.caller.kind === 'token' ? context.caller.name : 'unknown';
    const review = (library: Library) => reviewFact(library, fact, verdict, by);
    const slug = subjectOf(input);
    const action = { action: 'review' as const, subject: `articles/${slug}` };
    if (input.draft != null) {
      return edit(context, action, (unit) => reviewDraft(unit, slug, input.base, review));
    }
    return edit(context, action, (unit) =>
      reviewPublished(unit, slug, input.base, review, noteOn(fact, verdict)),
    );
  }
}

async function reviewDraft(
  unit: WriteUnit,
  slug: string,
  base: number,
  review: (library: Library) => Library,
): Promise<ReviewFactPayload> {
  const draft = await currentDraft(unit, slug, base);
  // An amendment may name whom only the library knows; the draft takes along what it needs.
  const reviewed = review(mergeLibraries([draft.story, await unit.library()]));
  const story = storyOf(reviewed, slug);
  if (story === null) throw new Error(`The draft ${slug} has lost its article.`);
  const next: DraftRecord = {
    ...draft,
    version: draft.version + 1,
    updated: new Date().toISOString(),
    story,
  };
  await unit.putDraft(next);
  return { draft: new Draft(next), article: null, changes: differences(draft.story, story) };
}

async function reviewPublished(
  unit: WriteUnit,
  slug: string,
  base: number,
  review: (library: Library) => Library,
  note: string,
): Promise<ReviewFactPayload> {
  const library = await unit.library();
  currentArticle(library, slug, base);
  const at = new Date().toISOString();
  const { library: next } = reviseArticle(review(library), slug, { at, note });
  await unit.replaceLibrary(next, [slug]);
  return {
    draft: null,
    article: new Article(articleIn(next, slug)),
    changes: differences(storyOf(library, slug), storyOf(next, slug)),
  };
}

function differences(before: Library | null, after: Library | null): readonly FactChange[] {
  if (before === null || after === null) return [];
  return factChanges(before, after).map((change) => new FactChange(change));
}

function subjectOf({ draft, article }: ReviewFactInput): string {
  if ((draft == null) === (article == null)) {
    throw badInput('Give either `draft` or `article`.');
  }
  return draft ?? parseArticleId(article ?? '');
}

function verdictOf({ verdict, amendment }: ReviewFactInput): ModelVerdict {
  if (verdict !== 'amend') {
    if (amendment == null) return { kind: verdict };
    throw badInput('`amendment` goes with `AMEND`. Leave it out, or amend the fact.');
  }
  if (amendment == null) throw badInput('`AMEND` needs `amendment`: what the fact says instead.');
  return { kind: 'amend', amendment: amendmentOf(amendment) };
}

function noteOn(fact: FactAddress, { kind }: ModelVerdict): string {
  const done = { confirm: 'Confirmed', amend: 'Amended', reject: 'Removed' }[kind];
  const what = fact.kind === 'participation' ? 'a part in an event' : `a ${fact.kind}`;
  return `${done} ${what.replace('a event', 'an event')}.`;
}
