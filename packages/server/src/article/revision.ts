import type { Correction as CorrectionRecord, Revision as RevisionRecord } from '@dateline/model';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalar/date-time';
import { graphqlEnum } from '../vocabulary/graphql-enum';

/** What a revision did to a fact. */
type ChangeKind = 'added' | 'removed' | 'changed';

export const FactChangeKind = graphqlEnum<ChangeKind>(
  'FactChangeKind',
  'What a revision did to a fact.',
  {
    added: 'The fact is new.',
    removed: 'The fact is gone.',
    changed: 'The fact says something else now.',
  },
);

/** A fact that a revision added, removed or changed. */
@ObjectType('FactChange', {
  simpleResolvers: true,
  description: 'A fact that a revision added, removed or changed.',
})
export class FactChange {
  @Field(() => FactChangeKind, { description: 'What the revision did to the fact.' })
  readonly kind!: ChangeKind;

  @Field(() => String, { description: 'Which fact.' })
  readonly subject!: string;

  @Field(() => String, { nullable: true, description: 'What it said before; null if added.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says now; null if removed.' })
  readonly after!: string | null;
}

/** A state of an article's text. */
@ObjectType('Revision', {
  simpleResolvers: true,
  description:
    'A state of an article’s text: `{ article(slug: "hangzhou-cease-fire-talks") { revisions { number at note changes { kind subject } } } }`.',
})
export class Revision {
  @Field(() => Int, { description: 'From 1.' })
  readonly number: number;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly at: string;

  @Field(() => String, { nullable: true, description: 'Why it was made, if someone said so.' })
  readonly note: string | null;

  @Field(() => [FactChange], {
    description: 'What it changed in the facts. The first revision changes nothing.',
  })
  readonly changes: readonly FactChange[] = [];

  constructor(record: RevisionRecord) {
    this.number = record.number;
    this.at = record.at;
    this.note = record.note;
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
