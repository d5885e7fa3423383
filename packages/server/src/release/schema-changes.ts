import {
  type BreakingChangeType,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql';

/** A difference between two schemas that a client may notice. */
export interface SchemaChange {
  /** What kind of change, as graphql-js names it: `FIELD_REMOVED`. */
  readonly type: string;
  /** Which one, in a sentence: `Person.name was removed.`. */
  readonly change: string;
}

export interface SchemaChanges {
  /** Queries that were valid are no longer, or answer with another type. */
  readonly breaking: readonly SchemaChange[];
  /** Queries stay valid, but a client may meet a value that it does not know. */
  readonly dangerous: readonly SchemaChange[];
}

/** A new optional argument or input field changes no answer to a query that leaves it out. */
const harmless: ReadonlySet<string> = new Set([
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
]);

/**
 * What clients of `released` would notice if `current` took its place. Additions that no
 * existing query can meet are left out.
 *
 * @example
 * schemaChanges(buildSchema(lastRelease), buildDatelineSchema()).breaking // []
 */
export function schemaChanges(released: GraphQLSchema, current: GraphQLSchema): SchemaChanges {
  return {
    breaking: findBreakingChanges(released, current).map(toChange),
    dangerous: findDangerousChanges(released, current)
      .map(toChange)
      .filter(({ type }) => !harmless.has(type)),
  };
}

function toChange({
  type,
  description,
}: {
  readonly type: BreakingChangeType | DangerousChangeType;
  readonly description: string;
}): SchemaChange {
  return { type, change: description };
}
