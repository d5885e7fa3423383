import type { Claim as ClaimRecord, EntityRef } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Citation } from '../article/citation';
import { Entity } from '../entity/entity';
import { presentEntity } from '../entity/present-entity';
import { Assertion } from '../evidence/assertion';
import { Evidence } from '../evidence/evidence';
import { after, inOrder, type Deferred } from '../loading/deferred';
import type { RequestContext } from '../loading/request-context';

/** What one side of a disagreement holds to be so, as in schema.org. */
@ObjectType('Claim', {
  simpleResolvers: true,
  description:
    'What one side of a disagreement holds to be so, as in schema.org: `{ disagreements(first: 3) { nodes { question positions { text heldBy { name } source { title datePublished } } } } }`.',
})
export class Claim {
  @Field(() => String, {
    description: 'What is claimed, in plain words that are the article’s and not the side’s own.',
  })
  readonly text: string;

  @Field(() => Citation, {
    nullable: true,
    description:
      'The report or document that the claim rests on; null when the article names none.',
  })
  readonly source: Citation | null;

  @Field(() => [Evidence], {
    description: 'The words of the article that say who holds it, with where they stand.',
  })
  readonly evidence: readonly Evidence[];

  @Field(() => Assertion, {
    description: 'Whether an editor or a machine says that it is held, and how sure it is.',
  })
  readonly assertion: Assertion;

  private readonly holders: readonly EntityRef[];

  constructor(record: ClaimRecord) {
    this.text = record.text;
    this.source = record.source && new Citation(record.source);
    this.evidence = Evidence.all(record.evidence);
    this.assertion = new Assertion(record.assertion);
    this.holders = record.heldBy;
  }

  @Field(() => [Entity], { description: 'Who holds it: at least one.' })
  heldBy(@Ctx() { load }: RequestContext): Deferred<readonly Entity[]> {
    const holders = inOrder(this.holders.map((holder) => load.entity(holder)));
    return after(holders, (found) => found.map(presentEntity));
  }
}
