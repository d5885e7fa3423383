import type { OrganizationKind as Kind } from '@dateline/model';
import type { EntityOrder } from '@dateline/store';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OrderEntitiesBy } from '../entity/entity-order';
import { Named } from '../entity/named';
import type { RequestContext } from '../loading/request-context';
import { After, First, pageArgs } from '../relay/paging';
import { Organization, OrganizationKind } from './organization';
import { OrganizationConnection } from './organization-connection';

@Resolver()
export class OrganizationQueries {
  @Query(() => Organization, {
    nullable: true,
    description: `The organization with this slug, or null.

\`\`\`graphql
{
  organization(slug: "united-nations") {
    name
    alsoKnownAs
    people { title person { name } }
  }
}
\`\`\``,
  })
  async organization(
    @Arg('slug', () => String, { description: 'Such as `united-nations`.' }) slug: string,
    @Ctx() { load }: RequestContext,
  ): Promise<Organization | null> {
    const organization = await load.findEntityOf('organization', slug);
    return organization && Organization.of(organization);
  }

  @Query(() => OrganizationConnection, {
    description: `The organizations of all stories, by name.

\`\`\`graphql
{ organizations(first: 10) { nodes { slug name kind partOf { name } } } }
\`\`\``,
  })
  async organizations(
    @First() first: number | null,
    @After() after: string | null,
    @Named() named: string | null,
    @Arg('kind', () => OrganizationKind, {
      nullable: true,
      description: 'Only organizations of this sort.',
    })
    kind: Kind | null,
    @Arg('partOf', () => String, {
      nullable: true,
      description: 'Slug of an organization; only its direct parts.',
    })
    partOf: string | null,
    @OrderEntitiesBy() orderBy: EntityOrder | null,
    @Ctx() { store }: RequestContext,
  ): Promise<OrganizationConnection> {
    const args = pageArgs(first, after);
    const page = await store.listEntities(
      'organization',
      args,
      {
        ...(named != null && { named }),
        ...(kind != null && { organizationKind: kind }),
        ...(partOf != null && { partOf }),
      },
      orderBy ?? undefined,
    );
    return OrganizationConnection.from(page, args, Organization.of);
  }
}
