import {
  buildSchema,
  executeSync,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLOutputType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { documents } from '../operations/documents';
import type { OperationData, OperationName, Variables } from '../operations/keys';

const schema = buildSchema(
  readFileSync(new URL('../../../server/schema.graphql', import.meta.url), 'utf8'),
);

interface Source {
  readonly __typename: string;
  /** Tells one member of a list from another. */
  readonly ordinal: number;
}

/**
 * What the server's schema would answer to an operation, every field filled: a list has two
 * members, a text says which field it is. The real operation runs over the real schema, so the
 * answer has the shape that the server's would have.
 */
export function exampleAnswer<Name extends OperationName>(
  name: Name,
  variables: Variables = {},
): OperationData[Name] {
  const { data, errors } = executeSync({
    schema,
    document: documents[name],
    variableValues: variables,
    rootValue: {},
    typeResolver: (value: Source) => value.__typename,
    fieldResolver: (source: Partial<Source>, args: { slug?: string }, _context, info) => {
      const { ordinal = 0 } = source;
      // An article that was retracted is an exception, not an example.
      if (info.fieldName === 'retraction') return null;
      if (info.fieldName === 'slug') return Reflect.get(source, 'asked') ?? `slug-${ordinal}`;
      const value = example(info.returnType, info.fieldName, ordinal);
      return args.slug && value && typeof value === 'object'
        ? { ...value, asked: args.slug }
        : value;
    },
  });
  if (errors) throw new AggregateError(errors, `${name} does not fit the schema.`);
  return data as OperationData[Name];
}

function example(type: GraphQLOutputType, field: string, ordinal: number): unknown {
  if (isNonNullType(type)) return example(type.ofType, field, ordinal);
  if (isListType(type)) return [0, 1].map((each) => example(type.ofType, field, each));
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isScalarType(type)) return scalar(type.name, field, ordinal);
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const chosen = possible[ordinal % possible.length] ?? possible[0];
  return { __typename: chosen?.name, ordinal };
}

function scalar(type: string, field: string, ordinal: number): unknown {
  if (type === 'Int') return ordinal;
  if (type === 'Float') return 30 + ordinal;
  if (type === 'Boolean') return false;
  if (type === 'DateTime') return '2016-09-04T14:30:00Z';
  if (type === 'EDTF') return '2016-09-04';
  if (type === 'URL') return 'https://example.org/';
  return `${field} ${ordinal}`;
}
