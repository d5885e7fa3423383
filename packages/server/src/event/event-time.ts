import type { EventTime as EventTimeRecord } from '@dateline/model';
import { Arg, Field, ObjectType } from 'type-graphql';
import { Evidence } from '../evidence/evidence';
import { GraphQLDateTime } from '../scalar/date-time';
import { EDTF } from '../scalar/edtf';
import { displayTime } from './display-time';

/** When an event was, as exactly as the words say it and no more. */
@ObjectType('EventTime', {
  simpleResolvers: true,
  description:
    'When an event was, as exactly as the words say it and no more: `{ events(first: 5) { nodes { name when { display edtf phrase } } } }`.',
})
export class EventTime {
  @Field(() => EDTF, { description: 'The time itself.' })
  readonly edtf: string;

  @Field(() => GraphQLDateTime, {
    description:
      'The first instant that it may mean; an open start is the beginning of the year 1. Derived, so that vague times sort and filter.',
  })
  readonly earliest: string;

  @Field(() => GraphQLDateTime, {
    description: 'The last instant that it may mean; an open end is the end of the year 9999.',
  })
  readonly latest: string;

  @Field(() => String, {
    nullable: true,
    description: 'The article’s own words for it: “Late on Sunday”; null when it has none.',
  })
  readonly phrase: string | null;

  @Field(() => [Evidence], { description: 'The words that say when it was.' })
  readonly evidence: readonly Evidence[];

  constructor(record: EventTimeRecord) {
    this.edtf = record.edtf;
    this.earliest = record.earliest;
    this.latest = record.latest;
    this.phrase = record.phrase;
    this.evidence = Evidence.all(record.evidence);
  }

  @Field(() => String, { description: 'For people to read: “mid-July 2016”.' })
  display(
    @Arg('language', () => String, {
      nullable: true,
      defaultValue: 'en',
      description: 'The reader’s language, as BCP 47: `en`, `en-GB`, `ar`.',
    })
    language: string | null,
  ): string {
    return displayTime(this.edtf, language ?? 'en', this.phrase);
  }
}
