import type {
  ChangedFact as Fact,
  FactChange as FactChangeRecord,
  FactChangeKind as Kind,
} from '@dateline/model';
import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const FactChangeKind = graphqlEnum<Kind>(
  'FactChangeKind',
  'What a revision did to a fact.',
  {
    added: 'The fact is new.',
    removed: 'The fact is gone.',
    changed: 'The fact says something else now.',
    narrowed: 'The time is more exact now: it lies within what it was before.',
    widened: 'The time is less exact now: it takes in what it was before.',
    orphaned: 'The words that said it are gone; the fact stays with its old words.',
  },
);

export const FactKind = graphqlEnum<Fact>('FactKind', 'What sort of fact it is.', {
  article: 'What the article says of itself: headline, description, dateline.',
  text: 'A block of the text.',
  mention: 'Whom or what the text names.',
  quote: 'What someone said.',
  disagreement: 'What sources answer differently.',
  event: 'What happened.',
  'event-time': 'When it happened.',
  participation: 'Who took part in it.',
  role: 'Which office someone held.',
  entity: 'Who or what something is.',
});

/** A fact that a revision added, removed or changed. */
@ObjectType('FactChange', {
  simpleResolvers: true,
  description:
    'A fact that a revision added, removed or changed: `{ article(slug: "hangzhou-cease-fire-talks") { revisions { number changes { kind fact subject before after } } } }`.',
})
export class FactChange {
  @Field(() => FactChangeKind, { description: 'What became of the fact.' })
  readonly kind: Kind;

  @Field(() => FactKind, { description: 'What sort of fact it is.' })
  readonly fact: Fact;

  @Field(() => String, { description: 'Which fact, in words: “Quote of John Kerry”.' })
  readonly subject: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The address of whom or what it is about: `people/john-kerry`; null for the text itself.',
  })
  readonly address: string | null;

  @Field(() => String, { nullable: true, description: 'What it said before; null if added.' })
  readonly before: string | null;

  @Field(() => String, { nullable: true, description: 'What it says now; null if removed.' })
  readonly after: string | null;

  constructor(record: FactChangeRecord) {
    this.kind = record.kind;
    this.fact = record.fact;
    this.subject = record.subject;
    this.address = record.address;
    this.before = record.before;
    this.after = record.after;
  }
}
