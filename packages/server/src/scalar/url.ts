import { GraphQLScalarType } from 'graphql';
import { GraphQLURL as StandardURL } from 'graphql-scalars';

/** A web address. */
export const GraphQLURL = new GraphQLScalarType({
  ...StandardURL.toConfig(),
  description: 'An absolute address on the web: `https://www.wikidata.org/entity/Q22316`.',
});
