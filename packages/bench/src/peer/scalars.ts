import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';

/** As Dateline's own. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
});
export const Url = GraphQLURL;
export const Edtf = new GraphQLScalarType({ name: 'EDTF', serialize: String });
