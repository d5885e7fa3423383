import type { Kysely, RawBuilder } from 'kysely';
import type { SearchIndex } from './read/search-index';
import type { Tables } from './schema/tables';

/**
 * What differs from one database to another. Everything else is SQL that Kysely writes for
 * all of them.
 */
export interface Engine {
  /** For reads; sees the last committed state, also while `writer` is in a transaction. */
  readonly reader: Kysely<Tables>;
  /** A transaction of the writer's holds the write lock from its beginning. */
  readonly writer: Kysely<Tables>;
  readonly search: SearchIndex;
  /** A subquery of one text column that yields the values, as one parameter however many. */
  values(values: readonly string[]): RawBuilder<string>;
  /** The same as a table to select from or join, with the column `value`. */
  valuesTable(values: readonly string[]): RawBuilder<{ value: string }>;
  close(): Promise<void>;
}
