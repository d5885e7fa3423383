import type { Disagreement as DisagreementRecord } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { Entity } from '../entity/entity';
import { presentEntity } from '../entity/present-entity';
import { after, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { globalId } from '../relay/global-id';
import { Node } from '../relay/node';
import { Claim } from './claim';

/** A question that sources answer differently, with the answer of each. */
@ObjectType('Disagreement', {
  implements: Node,
  simpleResolvers: true,
  description: `A question that sources answer differently, with the answer of each. Nothing here says who is right.

\`\`\`graphql
{
  article(slug: "hangzhou-cease-fire-talks") {
    disagreements {
      question
      about { name }
      positions { text heldBy { name } source { title } evidence { sentence } }
    }
  }
}
\`\`\``,
})
export class Disagreement extends Node {
  @Field(() => String, { description: 'What is asked, in plain words.' })
  readonly question: string;

  @Field(() => [Claim], {
    description:
      'What each side holds: at least two, in the article’s order, which says nothing of their weight.',
  })
  readonly positions: readonly Claim[];

  private readonly record: DisagreementRecord;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: DisagreementRecord) => new Disagreement(record));

  static readonly all = onePerRecord((records: readonly DisagreementRecord[]) =>
    records.map(Disagreement.of),
  );

  constructor(record: DisagreementRecord) {
    super(globalId('Disagreement', record.id));
    this.question = record.question;
    this.positions = record.positions.map((claim) => new Claim(claim));
    this.record = record;
  }

  @Field(() => Entity, {
    nullable: true,
    description: 'The event, person, place or organization that it is about, if it is about one.',
  })
  about(@Ctx() { load }: RequestContext): Deferred<Entity | null> {
    if (this.record.about === null) return null;
    return after(load.entity(this.record.about), presentEntity);
  }

  @Field(() => Article, { description: 'The article that has it.' })
  article(@Ctx() { load }: RequestContext): Deferred<Article> {
    return after(load.article(this.record.article), Article.of);
  }
}
