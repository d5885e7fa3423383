import type { AnchorOutcome as OutcomeRecord } from '@dateline/model';
import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../vocabulary/graphql-enum';

type Kind = OutcomeRecord['outcome'];

export const AnchorResult = graphqlEnum<Kind>(
  'AnchorResult',
  'How the words of a fact fared in a correction.',
  {
    kept: 'They stand where they stood.',
    moved: 'They were found again with certainty in another place.',
    ambiguous: 'They fit several places about equally well; attached to none.',
    orphaned: 'They are gone; the fact keeps its old words.',
  },
);

/** How the words of one fact fared. */
@ObjectType('AnchorOutcome', {
  simpleResolvers: true,
  description: 'How the words of one fact fared in a correction.',
})
export class AnchorOutcome {
  @Field(() => String, { description: 'Which fact, in words: “Quote of John Kerry”.' })
  readonly fact: string;

  @Field(() => AnchorResult, { description: 'How its words fared.' })
  readonly result: Kind;

  @Field(() => String, { description: 'The words before the correction.' })
  readonly exact: string;

  @Field(() => Boolean, {
    description: 'Whether the words themselves changed a little; worth a look.',
  })
  readonly reworded: boolean;

  constructor(record: OutcomeRecord) {
    this.fact = record.fact.label;
    this.result = record.outcome;
    this.exact = record.before.exact;
    this.reworded = record.reworded;
  }
}

/** How all words that facts rest on fared. */
@ObjectType('Anchoring', {
  simpleResolvers: true,
  description: 'How the words that the facts rest on fared in a correction.',
})
export class Anchoring {
  @Field(() => Int, { description: 'How many stand where they stood.' })
  readonly kept: number;

  @Field(() => Int, { description: 'How many were found again in another place.' })
  readonly moved: number;

  @Field(() => Int, { description: 'How many fit several places; attached to none.' })
  readonly ambiguous: number;

  @Field(() => Int, { description: 'How many are gone.' })
  readonly orphaned: number;

  @Field(() => [AnchorOutcome], {
    description: 'Those that an editor should look at: ambiguous, orphaned, or reworded.',
  })
  readonly toReview: readonly AnchorOutcome[];

  constructor(outcomes: readonly OutcomeRecord[]) {
    const count = (kind: Kind) => outcomes.filter(({ outcome }) => outcome === kind).length;
    this.kept = count('kept');
    this.moved = count('moved');
    this.ambiguous = count('ambiguous');
    this.orphaned = count('orphaned');
    this.toReview = outcomes
      .filter(({ outcome, reworded }) => reworded || ['ambiguous', 'orphaned'].includes(outcome))
      .map((outcome) => new AnchorOutcome(outcome));
  }
}
