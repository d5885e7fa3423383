import { EdtfError, parseEdtf } from '@dateline/model';
import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../execution/refusal';

function parse(value: unknown): string {
  if (typeof value !== 'string') {
    throw badInput('An EDTF time is a string, for example "2016-09-04" or "2016-07~".');
  }
  try {
    return parseEdtf(value).edtf;
  } catch (error) {
    if (error instanceof EdtfError) throw badInput(`${error.message} ${error.remedy}`);
    throw error;
  }
}

/** A time as the stories know it: as exact or as vague as the words. */
export const EDTF = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  description:
    'A time in the Extended Date/Time Format (ISO 8601-2), as exact or as vague as the words: `"2016-09-04"`, `"2016-07~"` (about July 2016), `"2016-08-26/2016-09-04"`, `"../2016-09-04"`.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: String,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
