import type { AuditEntry as AuditRecord, AuditOutcome } from '@dateline/store';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../relay/connection';
import { GraphQLDateTime } from '../scalar/date-time';
import { GraphQLAuditOutcome } from './access-vocabulary';

@ObjectType('AuditEntry', {
  simpleResolvers: true,
  description: 'A line of the audit log: who wrote what, or wanted to and was refused.',
})
export class AuditEntry {
  @Field(() => Int, { description: 'Its number. Later lines have higher ones.' })
  readonly sequence: number;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  readonly at: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The public id of the token; null for a caller without one.',
  })
  readonly tokenId: string | null;

  @Field(() => String, { nullable: true, description: 'The name that the token had then.' })
  readonly tokenName: string | null;

  @Field(() => String, { description: 'What was asked for, such as `publishArticle`.' })
  readonly action: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was about, such as `articles/hangzhou-cease-fire-talks`.',
  })
  readonly subject: string | null;

  @Field(() => GraphQLAuditOutcome, { description: 'How it ended.' })
  readonly outcome: AuditOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The request, as its answer named it in `x-request-id`.',
  })
  readonly requestId: string | null;

  @Field(() => String, { description: 'What else is known of it: a JSON object, as text.' })
  readonly detail: string;

  constructor(record: AuditRecord) {
    this.sequence = record.sequence;
    this.at = new Date(record.at);
    this.tokenId = record.token?.id ?? null;
    this.tokenName = record.token?.name ?? null;
    this.action = record.action;
    this.subject = record.subject;
    this.outcome = record.outcome;
    this.requestId = record.requestId;
    this.detail = JSON.stringify(record.detail);
  }
}

/** A page of the audit log. */
export const AuditEntryConnection = connectionOf(
  'AuditEntry',
  'lines of the audit log',
  () => AuditEntry,
);
export type AuditEntryConnection = InstanceType<typeof AuditEntryConnection>;
