import type { Quote as QuoteRecord, QuoteMode as Mode } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { Entity } from '../entity/entity';
import { presentEntity } from '../entity/present-entity';
import { Event } from '../event/event';
import { Assertion } from '../evidence/assertion';
import { Evidence } from '../evidence/evidence';
import { after, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { globalId } from '../relay/global-id';
import { Node } from '../relay/node';
import { Role } from '../role/role';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const QuoteMode = graphqlEnum<Mode>('QuoteMode', 'How close it is to the words spoken.', {
  direct: 'The speaker’s own words, whole.',
  partial: 'A few of the speaker’s own words inside a sentence of the article.',
  indirect: 'What the speaker said, in the article’s words.',
});

/** What someone said, according to an article. */
@ObjectType('Quote', {
  implements: Node,
  simpleResolvers: true,
  description: `What someone said, according to an article.

\`\`\`graphql
{
  quotes(first: 5, filter: { containing: "tough issues" }) {
    nodes { text mode speaker { name } speakerRole { title } event { name } article { headline } }
  }
}
\`\`\``,
})
export class Quote extends Node {
  @Field(() => String, {
    description:
      'Direct and partial: the words spoken, without quotation marks. Indirect: what was said, in short.',
  })
  readonly text: string;

  @Field(() => QuoteMode, { description: 'How close it is to the words spoken.' })
  readonly mode: Mode;

  @Field(() => String, {
    nullable: true,
    description:
      'How the words came to the article: “through a spokesman”, “Reuters reported”; null when it does not say.',
  })
  readonly via: string | null;

  @Field(() => [Evidence], {
    description: 'The words of the article that say so, with where they stand.',
  })
  readonly evidence: readonly Evidence[];

  @Field(() => Assertion, {
    description: 'Whether an editor or a machine says that it is so, and how sure it is.',
  })
  readonly assertion: Assertion;

  private readonly record: QuoteRecord;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: QuoteRecord) => new Quote(record));

  static readonly all = onePerRecord((records: readonly QuoteRecord[]) => records.map(Quote.of));

  constructor(record: QuoteRecord) {
    super(globalId('Quote', record.id));
    this.text = record.text;
    this.mode = record.mode;
    this.via = record.via;
    this.evidence = Evidence.all(record.evidence);
    this.assertion = new Assertion(record.assertion);
    this.record = record;
  }

  @Field(() => Entity, { description: 'Who said it: a person, or an organization as a body.' })
  speaker(@Ctx() { load }: RequestContext): Deferred<Entity> {
    return after(load.entity(this.record.speaker), presentEntity);
  }

  @Field(() => Role, {
    nullable: true,
    description: 'The office that the speaker held on that day, if the article gives one.',
  })
  speakerRole(@Ctx() { load }: RequestContext): Deferred<Role | null> {
    if (this.record.speakerRole === null) return null;
    const role = load.role(this.record.speaker, this.record.speakerRole);
    return after(role, (found) => found && Role.of(found));
  }

  @Field(() => Event, {
    nullable: true,
    description: 'The occasion on which it was said, if the article gives one.',
  })
  event(@Ctx() { load }: RequestContext): Deferred<Event | null> {
    if (this.record.event === null) return null;
    return after(load.entityOf('event', this.record.event), Event.of);
  }

  @Field(() => Article, { description: 'The article that has it.' })
  article(@Ctx() { load }: RequestContext): Deferred<Article> {
    return after(load.article(this.record.article), Article.of);
  }
}
