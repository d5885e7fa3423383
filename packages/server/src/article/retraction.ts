import type { Retraction as RetractionRecord } from '@dateline/model';
import { Field, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalar/date-time';

/** That an article is no longer stood by. */
@ObjectType('Retraction', {
  simpleResolvers: true,
  description:
    'That an article is no longer stood by: `{ article(slug: "hangzhou-cease-fire-talks") { retraction { at reason } } }`.',
})
export class Retraction {
  @Field(() => GraphQLDateTime, { description: 'When it was retracted.' })
  readonly at: string;

  @Field(() => String, { description: 'Why, for readers.' })
  readonly reason: string;

  constructor(record: RetractionRecord) {
    this.at = record.at;
    this.reason = record.reason;
  }
}
