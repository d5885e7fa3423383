import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { remembered } from './remembered';

/** An instant. Comes in as a `Date`, goes out as RFC 3339 in UTC. */
export const GraphQLDateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  serialize: remembered((value) => GraphQLDateTimeISO.serialize(value)),
  description: 'An instant, as in RFC 3339; answered in UTC: `2016-09-04T14:30:00.000Z`.',
});
