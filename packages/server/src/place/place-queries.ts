import type { PlaceKind as Kind } from '@dateline/model';
import type { EntityOrder } from '@dateline/store';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OrderEntitiesBy } from '../entity/entity-order';
import { Named } from '../entity/named';
import type { RequestContext } from '../loading/request-context';
import { After, First, pageArgs } from '../relay/paging';
import { BoundingBox, checkedBox } from './bounding-box';
import { Place, PlaceKind } from './place';
import { PlaceConnection } from './place-connection';

@Resolver()
export class PlaceQueries {
  @Query(() => Place, {
    nullable: true,
    description: `The place with this slug, or null.

\`\`\`graphql
{
  place(slug: "aleppo") {
    name
    coordinates { latitude longitude precisionKm }
    contains { name kind }
  }
}
\`\`\``,
  })
  async place(
    @Arg('slug', () => String, { description: 'Such as `aleppo`.' }) slug: string,
    @Ctx() { load }: RequestContext,
  ): Promise<Place | null> {
    const place = await load.findEntityOf('place', slug);
    return place && Place.of(place);
  }

  @Query(() => PlaceConnection, {
    description: `The places of all stories, by name.

\`\`\`graphql
{
  places(first: 20, within: { south: 32, west: 35, north: 37.5, east: 42.5 }) {
    nodes { name kind coordinates { latitude longitude } }
  }
}
\`\`\``,
  })
  async places(
    @First() first: number | null,
    @After() after: string | null,
    @Named() named: string | null,
    @Arg('within', () => BoundingBox, {
      nullable: true,
      description: 'Only the located places inside this box.',
    })
    within: BoundingBox | null,
    @Arg('kind', () => PlaceKind, { nullable: true, description: 'Only places of this sort.' })
    kind: Kind | null,
    @Arg('country', () => String, {
      nullable: true,
      description: 'Only places in this country, as ISO 3166-1 alpha-2: `SY`.',
    })
    country: string | null,
    @Arg('containedIn', () => String, {
      nullable: true,
      description: 'Slug of a place; only those inside it, at any depth.',
    })
    containedIn: string | null,
    @OrderEntitiesBy() orderBy: EntityOrder | null,
    @Ctx() { store }: RequestContext,
  ): Promise<PlaceConnection> {
    const args = pageArgs(first, after);
    const page = await store.listEntities(
      'place',
      args,
      {
        ...(named != null && { named }),
        ...(within && { within: checkedBox(within) }),
        ...(kind != null && { placeKind: kind }),
        ...(country != null && { countryCode: country.toUpperCase() }),
        ...(containedIn != null && { containedIn }),
      },
      orderBy ?? undefined,
    );
    return PlaceConnection.from(page, args, Place.of);
  }
}
