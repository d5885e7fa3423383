import type { Organization as OrganizationRecord, OrganizationKind as Kind } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity/entity';
import { ParticipationConnection } from '../event/participation-connection';
import { participationsOf } from '../event/participations-of';
import { after, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { Quote } from '../quote/quote';
import { QuoteConnection } from '../quote/quote-connection';
import { Node } from '../relay/node';
import { After, First, pageArgs } from '../relay/paging';
import { AsOf, presentRoles } from '../role/as-of';
import { Role } from '../role/role';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const OrganizationKind = graphqlEnum<Kind>(
  'OrganizationKind',
  'What sort of body an organization is.',
  {
    government: 'The government of a country or a part of one.',
    ministry: 'A ministry or department of a government.',
    intergovernmental: 'A body of several governments, such as the United Nations.',
    'armed-group': 'An armed group that is no state’s force.',
    'armed-forces': 'The armed forces of a state, or a part of them.',
    'political-group': 'A party, an opposition, a movement.',
    'news-media': 'A newspaper, a broadcaster, a news agency.',
    'think-tank': 'An institute for policy research.',
    company: 'A business.',
    other: 'Something else.',
  },
);

/** A body of people that acts and speaks as one. */
@ObjectType('Organization', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: `A body of people that acts and speaks as one: a government, an armed group, a newspaper.

\`\`\`graphql
{
  organization(slug: "united-nations") {
    name
    kind
    people(asOf: "2016-09-04") { title person { name } }
  }
}
\`\`\``,
})
export class Organization extends Entity {
  @Field(() => OrganizationKind, { description: 'What sort of body it is.' })
  readonly kind: Kind;

  private readonly wholeSlug: string | null;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: OrganizationRecord) => new Organization(record));

  static readonly all = onePerRecord((records: readonly OrganizationRecord[]) =>
    records.map(Organization.of),
  );

  constructor(record: OrganizationRecord) {
    super(record);
    this.kind = record.organizationKind;
    this.wholeSlug = record.partOf;
  }

  @Field(() => Organization, {
    nullable: true,
    description: 'The organization that it belongs to, if any.',
  })
  partOf(@Ctx() { load }: RequestContext): Deferred<Organization | null> {
    if (this.wholeSlug === null) return null;
    return after(load.entityOf('organization', this.wholeSlug), Organization.of);
  }

  @Field(() => [Organization], { description: 'The organizations that are directly part of it.' })
  parts(@Ctx() { load }: RequestContext): Deferred<readonly Organization[]> {
    return after(load.organizationsIn(this.slug), (found) => found.map(Organization.of));
  }

  @Field(() => [Role], { description: 'Who held which office in it.' })
  people(@AsOf() asOf: string | null, @Ctx() { load }: RequestContext): Deferred<readonly Role[]> {
    return after(load.rolesInOrganization(this.slug), (roles) => presentRoles(roles, asOf));
  }

  @Field(() => QuoteConnection, {
    description:
      'What it said as a body: newest article first, in the order of the text. What its people said is theirs.',
  })
  async quotes(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<QuoteConnection> {
    const args = pageArgs(first, after);
    return QuoteConnection.from(await load.quotesOf(this.ref, args), args, Quote.of);
  }

  @Field(() => ParticipationConnection, {
    description: 'What it took part in, with the part that it had: in time order.',
  })
  async participations(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<ParticipationConnection> {
    const args = pageArgs(first, after);
    return participationsOf(this.ref, await load.eventsOf(this.ref, args), args);
  }
}
