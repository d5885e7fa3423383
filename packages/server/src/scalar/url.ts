import { GraphQLScalarType } from 'graphql';
import { GraphQLURL as StandardURL } from 'graphql-scalars';
import { remembered } from './remembered';

/** A web address. */
export const GraphQLURL = new GraphQLScalarType({
  ...StandardURL.toConfig(),
  serialize: remembered((value) => StandardURL.serialize(value)),
  description: 'An absolute address on the web: `https://www.wikidata.org/entity/Q22316`.',
});
