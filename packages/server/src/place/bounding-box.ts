import type { BoundingBox as StoreBoundingBox } from '@dateline/store';
import { Field, Float, InputType } from 'type-graphql';
import { badInput } from '../execution/refusal';

/** A stretch of the earth between two parallels and two meridians. */
@InputType('BoundingBox', {
  description:
    'A stretch of the earth in degrees of WGS 84. With `west` greater than `east` it crosses the antimeridian.',
})
export class BoundingBox {
  @Field(() => Float, { description: 'Its southern edge, from -90 to 90.' })
  readonly south!: number;

  @Field(() => Float, { description: 'Its western edge, from -180 to 180.' })
  readonly west!: number;

  @Field(() => Float, { description: 'Its northern edge, from -90 to 90; not below `south`.' })
  readonly north!: number;

  @Field(() => Float, { description: 'Its eastern edge, from -180 to 180.' })
  readonly east!: number;
}

/** The box, once it is one. */
export function checkedBox({ south, west, north, east }: BoundingBox): StoreBoundingBox {
  const onEarth = [south, north].every((degrees) => Math.abs(degrees) <= 90);
  const around = [west, east].every((degrees) => Math.abs(degrees) <= 180);
  if (!onEarth || !around || south > north) {
    throw badInput(
      '`within` is not a box on the earth: `south` and `north` are from -90 to 90 with `south` first, `west` and `east` from -180 to 180. Example: { south: 32, west: 35, north: 37.5, east: 42.5 }.',
    );
  }
  return { south, west, north, east };
}
