import type { Draft as DraftRecord } from '@dateline/store';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import type { RequestContext } from '../loading/request-context';
import { GraphQLDateTime } from '../scalar/date-time';

/** A story that is not published. */
@ObjectType('Draft', {
  simpleResolvers: true,
  description:
    'A story that is not published: no list, search or page shows it. Made by `importArticle`, put in order by `reviewFact`, made public by `publishArticle`.',
})
export class Draft {
  @Field(() => String, { description: 'The slug that the article will have.' })
  readonly slug: string;

  @Field(() => Int, {
    description:
      '1 at first, and one more with each change. Mutations ask for it, so that none undoes another’s work unseen.',
  })
  readonly version: number;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly createdAt: string;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  readonly updatedAt: string;

  @Field(() => [String], {
    description: 'What was not understood when it was drafted, and what to do.',
  })
  readonly notices: readonly string[];

  private readonly record: DraftRecord;

  constructor(record: DraftRecord) {
    this.slug = record.slug;
    this.version = record.version;
    this.createdAt = record.created;
    this.updatedAt = record.updated;
    this.notices = record.notices;
    this.record = record;
  }

  @Field(() => Article, {
    description:
      'The article as it would be published, with its facts. What it says of people and places is the draft’s own, and not yet what is published of them.',
  })
  article(@Ctx() { load }: RequestContext): Article {
    return new Article(load.showDraft(this.record));
  }
}
