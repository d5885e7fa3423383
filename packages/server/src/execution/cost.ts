import {
  getNullableType,
  isCompositeType,
  getNamedType,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { refusal } from './refusal';

/** How many items a list is taken to have when its field does not say. */
const usualListLength = 5;

/** What the answer to a query may come to. */
export interface Cost {
  /** Objects that the answer may have at most, as far as lists say how long they are. */
  readonly estimated: number;
  /** The most that it may be. */
  readonly limit: number;
}

/** Estimates how many objects the answer may have, before it is made. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  limit: number,
): Cost {
  const estimated = getComplexity({
    schema,
    query,
    variables,
    ...(operationName !== undefined && { operationName }),
    estimators: [objectsOf],
  });
  return { estimated, limit };
}

/** Throws QUERY_TOO_COSTLY when the answer might have more objects than one answer may. */
export function refuseCostlyQuery({ estimated, limit }: Cost): void {
  if (estimated > limit) {
    throw refusal(
      'QUERY_TOO_COSTLY',
      `The answer might have ${estimated} objects, but may have ${limit} at most. Ask for fewer items with \`first\`, or for less inside of lists.`,
    );
  }
}

/** One for the object itself, and what is inside as often as it may occur. Leaves are free. */
function objectsOf({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (!isCompositeType(getNamedType(field.type))) return 0;
  return occurrences(field.type, field.name, args) * (1 + childComplexity);
}

function occurrences(
  type: ComplexityEstimatorArgs['field']['type'],
  name: string,
  args: ComplexityEstimatorArgs['args'],
): number {
  if (typeof args['first'] === 'number') return Math.max(args['first'], 1);
  if (typeof args['limit'] === 'number') return Math.max(args['limit'], 1);
  if (Array.isArray(args['ids'])) return Math.max(args['ids'].length, 1);
  // A connection's `first` has counted its edges and nodes already.
  if (name === 'edges' || (name === 'nodes' && args['ids'] === undefined)) return 1;
  return isListType(getNullableType(type)) ? usualListLength : 1;
}
