import type { Mention as MentionRecord } from '@dateline/model';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { Entity } from '../entity/entity';
import { presentEntity } from '../entity/present-entity';
import { Assertion } from '../evidence/assertion';
import { after, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { globalId } from '../relay/global-id';
import { Node } from '../relay/node';

/** A stretch of an article's text that names an entity. */
@ObjectType('Mention', {
  implements: Node,
  simpleResolvers: true,
  description: `A stretch of an article’s text that names an entity.

\`\`\`graphql
{
  article(slug: "hangzhou-cease-fire-talks") {
    mentions { block start end exact entity { __typename name } }
  }
}
\`\`\``,
})
export class Mention extends Node {
  @Field(() => Int, { description: 'Index into `Article.blocks`.' })
  readonly block: number;

  @Field(() => Int, {
    description: 'Offset of the first character into `Block.text`, in UTF-16 code units.',
  })
  readonly start: number;

  @Field(() => Int, {
    description: 'Offset behind the last character into `Block.text`, in UTF-16 code units.',
  })
  readonly end: number;

  @Field(() => String, {
    description: 'The words themselves: always `blocks[block].text.slice(start, end)`.',
  })
  readonly exact: string;

  @Field(() => Assertion, {
    description: 'Whether an editor or a machine says that it is so, and how sure it is.',
  })
  readonly assertion: Assertion;

  private readonly record: MentionRecord;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: MentionRecord) => new Mention(record));

  static readonly all = onePerRecord((records: readonly MentionRecord[]) =>
    records.map(Mention.of),
  );

  constructor(record: MentionRecord) {
    super(globalId('Mention', record.id));
    this.block = record.block;
    this.start = record.start;
    this.end = record.end;
    this.exact = record.exact;
    this.assertion = new Assertion(record.assertion);
    this.record = record;
  }

  @Field(() => Entity, { description: 'Who or what is named.' })
  entity(@Ctx() { load }: RequestContext): Deferred<Entity> {
    return after(load.entity(this.record.entity), presentEntity);
  }

  @Field(() => Article, { description: 'The article whose text this is.' })
  article(@Ctx() { load }: RequestContext): Deferred<Article> {
    return after(load.article(this.record.article), Article.of);
  }
}
