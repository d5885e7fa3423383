import type { Assertion as AssertionRecord, AssertionMethod as Method } from '@dateline/model';
import { Field, Float, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const AssertionMethod = graphqlEnum<Method>(
  'AssertionMethod',
  'Whether a person or a program holds a fact to be so.',
  {
    editor: 'A person read the text and vouches for the fact.',
    machine: 'A program found the fact in the text; nobody has confirmed it yet.',
  },
);

/** Who holds a fact to be so. */
@ObjectType('Assertion', {
  simpleResolvers: true,
  description:
    'Who holds a fact to be so; on every Role, Participation, Quote, Claim, Event and Mention: `{ quotes(first: 3) { nodes { text assertion { method confidence by } } } }`.',
})
export class Assertion {
  @Field(() => AssertionMethod, { description: 'Whether an editor or a machine asserts it.' })
  readonly method: Method;

  @Field(() => Float, {
    nullable: true,
    description: 'From 0 to 1, as the machine judged itself; null when an editor vouches for it.',
  })
  readonly confidence: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which person, or which program and version; null when not recorded.',
  })
  readonly by: string | null;

  constructor(record: AssertionRecord) {
    this.method = record.method;
    this.confidence = record.confidence;
    this.by = record.by;
  }
}
