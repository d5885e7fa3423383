import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
} from 'kysely';
import type { SqliteConnection } from './connection';
import { isBusy } from './failure';

/** How long a writer waits for another process's transaction before it gives up. */
const writeWaitMilliseconds = 60_000;

/**
 * Kysely's SQLite dialect, except that every transaction takes the write lock when it begins
 * (a transaction that reads first and writes later can fail in the middle when two processes
 * do so at once), and that schema changes run inside a transaction, which SQLite can do.
 */
export class LibraryDialect extends SqliteDialect {
  readonly #connection: SqliteConnection;

  constructor(connection: SqliteConnection) {
    super({ database: connection });
    this.#connection = connection;
  }

  override createDriver(): Driver {
    return new WriteLockingDriver(this.#connection);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSchemaAdapter();
  }
}

class WriteLockingDriver extends SqliteDriver {
  readonly #connection: SqliteConnection;

  constructor(connection: SqliteConnection) {
    super({ database: connection });
    this.#connection = connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await retryWhileBusy(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite has already rolled back after a full disk; asking again would hide that error.
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection);
  }
}

class TransactionalSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Waits without blocking this process, so that readers here are served meanwhile. */
export async function retryWhileBusy<T>(act: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + writeWaitMilliseconds;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await sleep(20 + Math.random() * 80);
    }
  }
}
