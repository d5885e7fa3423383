import type { EntityOrder as Order } from '@dateline/store';
import { Arg } from 'type-graphql';
import { graphqlEnum } from '../vocabulary/graphql-enum';

const EntityOrder = graphqlEnum<Order>('EntityOrder', 'What a list of entities is ordered by.', {
  name: 'By name; people by family name.',
  mentions: 'Those first that the stories name most often; by name where that is equal.',
});

/** The `orderBy` argument of lists of entities. A cursor belongs to its order. */
export function OrderEntitiesBy(): ReturnType<typeof Arg> {
  return Arg('orderBy', () => EntityOrder, {
    nullable: true,
    defaultValue: 'name' satisfies Order,
    description: 'What comes first. A cursor is good for the order that gave it.',
  });
}
