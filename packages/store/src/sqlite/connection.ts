import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Database from 'libsql';
import { LRUCache } from 'lru-cache';
import { StoreError } from '../errors';
import type { StatementListener } from '../store';
import { storeFailure } from './failure';

/** How long a statement waits inside SQLite, blocking this process, for another's lock. */
const lockWaitMilliseconds = 2_000;

/**
 * One connection to a database file in the shape that Kysely's SQLite dialect takes. It keeps
 * prepared statements, turns SQLite's errors into `StoreError`, and guards the parameters:
 * `libsql` 0.5 ends the whole process when it is handed a boolean.
 */
export class SqliteConnection implements SqliteDatabase {
  readonly #file: string;
  readonly #database: Database.Database;
  readonly #onStatement: StatementListener | undefined;
  readonly #statements = new LRUCache<string, SqliteStatement>({ max: 300 });
  #closed = false;

  constructor(file: string, onStatement?: StatementListener) {
    this.#file = file;
    this.#onStatement = onStatement;
    this.#database = this.#attempt(() => new Database(file, { timeout: lockWaitMilliseconds }));
  }

  get inTransaction(): boolean {
    return !this.#closed && this.#database.inTransaction;
  }

  prepare(sql: string): SqliteStatement {
    if (this.#closed) {
      throw new StoreError('STORE_CLOSED', {
        where: this.#file,
        what: 'The store has been closed.',
        remedy: 'Open it again.',
      });
    }
    this.#onStatement?.(sql);
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#attempt(() => this.#database.prepare(sql));
    const guarded: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => this.#attempt(() => statement.all(bindable(parameters))),
      run: (parameters) => this.#attempt(() => statement.run(bindable(parameters))),
      iterate: (parameters) => statement.iterate(bindable(parameters)),
    };
    this.#statements.set(sql, guarded);
    return guarded;
  }

  /** Runs one statement outside of Kysely and returns its rows. */
  query(sql: string): Record<string, unknown>[] {
    const statement = this.prepare(sql);
    if (statement.reader) return statement.all([]) as Record<string, unknown>[];
    statement.run([]);
    return [];
  }

  close(): void {
    if (this.#closed) return;
    this.#statements.clear();
    this.#closed = true;
    this.#database.close();
  }

  #attempt<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw storeFailure(error, this.#file);
    }
  }
}

function bindable(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (value === undefined) return null;
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`A ${typeof value} cannot be stored.`);
  });
}
