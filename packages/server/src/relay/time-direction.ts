import type { Direction } from '@dateline/store';
import { Arg } from 'type-graphql';
import { graphqlEnum } from '../vocabulary/graphql-enum';

const TimeOrder = graphqlEnum<Direction>('TimeOrder', 'Which end of a list in time comes first.', {
  asc: 'Earliest first.',
  desc: 'Latest first.',
});

/** The `orderBy` argument of lists that are ordered by time. A cursor belongs to its order. */
export function OrderByTime(usual: Direction): ReturnType<typeof Arg> {
  return Arg('orderBy', () => TimeOrder, {
    nullable: true,
    defaultValue: usual,
    description: 'Which end of time comes first. A cursor is good for the order that gave it.',
  });
}
