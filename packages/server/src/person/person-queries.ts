import type { EntityOrder } from '@dateline/store';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OrderEntitiesBy } from '../entity/entity-order';
import { Named } from '../entity/named';
import type { RequestContext } from '../loading/request-context';
import { After, First, pageArgs } from '../relay/paging';
import { Person } from './person';
import { PersonConnection } from './person-connection';

@Resolver()
export class PersonQueries {
  @Query(() => Person, {
    nullable: true,
    description: `The person with this slug, or null.

\`\`\`graphql
{
  person(slug: "sergei-lavrov") {
    name
    roles { title start end }
    quotes(first: 3) { nodes { text mode } }
  }
}
\`\`\``,
  })
  async person(
    @Arg('slug', () => String, { description: 'Such as `john-kerry`.' }) slug: string,
    @Ctx() { load }: RequestContext,
  ): Promise<Person | null> {
    const person = await load.findEntityOf('person', slug);
    return person && Person.of(person);
  }

  @Query(() => PersonConnection, {
    description: `The people of all stories, by family name.

\`\`\`graphql
{ people(first: 10, named: "ker") { totalCount nodes { slug name summary } } }
\`\`\``,
  })
  async people(
    @First() first: number | null,
    @After() after: string | null,
    @Named() named: string | null,
    @Arg('organization', () => String, {
      nullable: true,
      description: 'Slug of an organization; only those who hold or held an office there.',
    })
    organization: string | null,
    @OrderEntitiesBy() orderBy: EntityOrder | null,
    @Ctx() { store }: RequestContext,
  ): Promise<PersonConnection> {
    const args = pageArgs(first, after);
    const page = await store.listEntities(
      'person',
      args,
      {
        ...(named != null && { named }),
        ...(organization != null && { organization }),
      },
      orderBy ?? undefined,
    );
    return PersonConnection.from(page, args, Person.of);
  }
}
