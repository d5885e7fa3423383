import type { Person as PersonRecord } from '@dateline/model';
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

/** A human being whom a story names, or who reported it. */
@ObjectType('Person', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: `A human being whom a story names, or who reported it.

\`\`\`graphql
{
  person(slug: "john-kerry") {
    name
    summary
    roles(asOf: "2016-09-04") { title }
    quotes(first: 5) { nodes { text article { headline } } }
  }
}
\`\`\``,
})
export class Person extends Entity {
  @Field(() => String, { nullable: true, description: 'As in schema.org: “Sergei”.' })
  readonly givenName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As in schema.org: “Lavrov”. Lists of people are sorted by it.',
  })
  readonly familyName: string | null;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: PersonRecord) => new Person(record));

  static readonly all = onePerRecord((records: readonly PersonRecord[]) => records.map(Person.of));

  constructor(record: PersonRecord) {
    super(record);
    this.givenName = record.givenName;
    this.familyName = record.familyName;
  }

  @Field(() => [Role], { description: 'The offices and posts that the stories say they held.' })
  roles(@AsOf() asOf: string | null, @Ctx() { load }: RequestContext): Deferred<readonly Role[]> {
    return after(load.rolesOfPerson(this.slug), (roles) => presentRoles(roles, asOf));
  }

  @Field(() => QuoteConnection, {
    description: 'What they said: newest article first, in the order of the text.',
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
    description: 'What they took part in, with the part that they had: in time order.',
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
