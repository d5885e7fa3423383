import type { Correction as CorrectionRecord, Revision as RevisionRecord } from '@dateline/model';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { GraphQLDateTime } from '../scalar/date-time';
import { Block } from './block';
import { FactChange } from './fact-change';

/** A state of an article's text. */
@ObjectType('Revision', {
  simpleResolvers: true,
  description:
    'A state of an article’s text: `{ article(slug: "hangzhou-cease-fire-talks") { revisions { number at note changes { kind subject } } } }`.',
})
export class Revision {
  @Field(() => Int, {
    description: '1 for the text as it was first published, and one more with each change.',
  })
  readonly number: number;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly at: string;

  @Field(() => String, { nullable: true, description: 'Why it was made, if someone said so.' })
  readonly note: string | null;

  private readonly articleSlug: string;

  constructor(record: RevisionRecord, articleSlug: string) {
    this.number = record.number;
    this.at = record.at;
    this.note = record.note;
    this.articleSlug = articleSlug;
  }

  @Field(() => [FactChange], {
    description:
      'What it changed in the facts, against the revision before. The first revision changes nothing.',
  })
  async changes(@Ctx() { load }: RequestContext): Promise<readonly FactChange[]> {
    const changes = await load.factChanges(this.articleSlug, this.number - 1, this.number);
    return changes.map((change) => new FactChange(change));
  }

  @Field(() => [Block], {
    description:
      'The text as it was. Evidence that a correction left without its words still points into it.',
  })
  async blocks(@Ctx() { load }: RequestContext): Promise<readonly Block[]> {
    const story = await load.storyAt(this.articleSlug, this.number);
    return (story?.articles[0]?.blocks ?? []).map((block) => new Block(block));
  }
}

/** What was put right after publication. */
@ObjectType('Correction', {
  simpleResolvers: true,
  description:
    'What was put right after publication: `{ article(slug: "hangzhou-cease-fire-talks") { corrections { at text } } }`.',
})
export class Correction {
  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly at: string;

  @Field(() => String, { description: 'What was wrong and what is right.' })
  readonly text: string;

  @Field(() => Int, { description: 'The revision that put it right.' })
  readonly revision: number;

  constructor(record: CorrectionRecord) {
    this.at = record.at;
    this.text = record.text;
    this.revision = record.revision;
  }
}
