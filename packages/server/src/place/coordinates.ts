import type { Coordinates as CoordinatesRecord } from '@dateline/model';
import { Field, Float, ObjectType } from 'type-graphql';

/** Where a place is, and how precisely that is known. */
@ObjectType('Coordinates', {
  simpleResolvers: true,
  description:
    'Where a place is, in degrees of WGS 84, and how precisely: `{ place(slug: "aleppo") { coordinates { latitude longitude precisionKm } } }`.',
})
export class Coordinates implements CoordinatesRecord {
  @Field(() => Float, { description: 'Degrees north of the equator, from -90 to 90.' })
  readonly latitude: number;

  @Field(() => Float, { description: 'Degrees east of Greenwich, from -180 to 180.' })
  readonly longitude: number;

  @Field(() => Float, { description: 'The place lies within so many kilometers of the point.' })
  readonly precisionKm: number;

  constructor(record: CoordinatesRecord) {
    this.latitude = record.latitude;
    this.longitude = record.longitude;
    this.precisionKm = record.precisionKm;
  }
}
