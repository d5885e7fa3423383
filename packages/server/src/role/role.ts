import type { Role as RoleRecord } from '@dateline/model';
import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { Assertion } from '../evidence/assertion';
import { Evidence } from '../evidence/evidence';
import { after, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { Organization } from '../organization/organization';
import { Person } from '../person/person';
import { globalId } from '../relay/global-id';
import { EDTF } from '../scalar/edtf';

/** An office or post that a person holds for a time. */
@ObjectType('Role', {
  simpleResolvers: true,
  description: `An office or post that a person holds for a time.

\`\`\`graphql
{
  person(slug: "john-kerry") {
    roles(asOf: "2016-09-04") { title organization { name } evidence { sentence } }
  }
}
\`\`\``,
})
export class Role {
  @Field(() => ID, { description: 'Opaque, and the same for as long as the role exists.' })
  readonly id: string;

  @Field(() => String, { description: 'The office, as the stories call it: “Secretary of State”.' })
  readonly title: string;

  @Field(() => EDTF, {
    nullable: true,
    description: 'When it began; null when the stories do not say.',
  })
  readonly start: string | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'When it ended; null when the stories do not say.',
  })
  readonly end: string | null;

  @Field(() => [EDTF], {
    description: 'The days on which the stories attest it (their dateline dates), earliest first.',
  })
  readonly attested: readonly string[];

  @Field(() => [Evidence], {
    description: 'The words of the article that say so, with where they stand.',
  })
  readonly evidence: readonly Evidence[];

  @Field(() => Assertion, {
    description: 'Whether an editor or a machine says that it is so, and how sure it is.',
  })
  readonly assertion: Assertion;

  private readonly personSlug: string;
  private readonly organizationSlug: string | null;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: RoleRecord) => new Role(record));

  constructor(record: RoleRecord) {
    this.id = globalId('Role', record.id);
    this.title = record.title;
    this.start = record.start;
    this.end = record.end;
    this.attested = record.attested;
    this.evidence = Evidence.all(record.evidence);
    this.assertion = new Assertion(record.assertion);
    this.personSlug = record.person;
    this.organizationSlug = record.organization;
  }

  @Field(() => Person, { description: 'Who holds the office.' })
  person(@Ctx() { load }: RequestContext): Deferred<Person> {
    return after(load.entityOf('person', this.personSlug), Person.of);
  }

  @Field(() => Organization, {
    nullable: true,
    description: 'The organization that it is an office of; null when the stories do not say.',
  })
  organization(@Ctx() { load }: RequestContext): Deferred<Organization | null> {
    if (this.organizationSlug === null) return null;
    return after(load.entityOf('organization', this.organizationSlug), Organization.of);
  }
}
