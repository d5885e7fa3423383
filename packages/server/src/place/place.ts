import type { Place as PlaceRecord, PlaceKind as Kind } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity/entity';
import { after, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { Node } from '../relay/node';
import { graphqlEnum } from '../vocabulary/graphql-enum';
import { Coordinates } from './coordinates';

export const PlaceKind = graphqlEnum<Kind>('PlaceKind', 'What sort of place it is.', {
  country: 'A country.',
  region: 'A part of a country or of the world larger than a city.',
  city: 'A city.',
  town: 'A town or village.',
  suburb: 'A suburb of a city.',
  district: 'A quarter or district of a city.',
  road: 'A road or street.',
  building: 'A building or a group of them.',
  other: 'Something else.',
});

/** Somewhere that a story names. */
@ObjectType('Place', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: `Somewhere that a story names, from a country down to a road.

\`\`\`graphql
{
  place(slug: "castello-road") {
    name
    kind
    coordinates { latitude longitude precisionKm }
    containedIn { name containedIn { name } }
    events(first: 5) { nodes { name when { display } } }
  }
}
\`\`\``,
})
export class Place extends Entity {
  @Field(() => PlaceKind, { description: 'What sort of place it is.' })
  readonly kind: Kind;

  @Field(() => Coordinates, {
    nullable: true,
    description: 'Where it is; null when it has not been located. Never a made-up pin.',
  })
  readonly coordinates: Coordinates | null;

  @Field(() => String, {
    nullable: true,
    description: 'The country that it lies in, as ISO 3166-1 alpha-2: `SY`.',
  })
  readonly countryCode: string | null;

  private readonly containerSlug: string | null;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: PlaceRecord) => new Place(record));

  static readonly all = onePerRecord((records: readonly PlaceRecord[]) => records.map(Place.of));

  constructor(record: PlaceRecord) {
    super(record);
    this.kind = record.placeKind;
    this.coordinates = record.coordinates && new Coordinates(record.coordinates);
    this.countryCode = record.countryCode;
    this.containerSlug = record.containedIn;
  }

  @Field(() => Place, { nullable: true, description: 'The place that it lies in, if known.' })
  containedIn(@Ctx() { load }: RequestContext): Deferred<Place | null> {
    if (this.containerSlug === null) return null;
    return after(load.entityOf('place', this.containerSlug), Place.of);
  }

  @Field(() => [Place], { description: 'The places that lie directly in it.' })
  contains(@Ctx() { load }: RequestContext): Deferred<readonly Place[]> {
    return after(load.placesIn(this.slug), (found) => found.map(Place.of));
  }
}
