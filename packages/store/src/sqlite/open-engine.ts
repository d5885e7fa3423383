import { Kysely, sql } from 'kysely';
import type { Engine } from '../engine';
import type { Tables } from '../schema/tables';
import type { StatementListener } from '../store';
import { SqliteConnection } from './connection';
import { LibraryDialect, retryWhileBusy } from './dialect';
import { migrate } from './migrate';
import { FtsIndex } from './search';

interface Listeners {
  readonly onStatement?: StatementListener;
  readonly onMigration?: (name: string) => void;
}

/**
 * Opens a database file with two connections: SQLite lets one write while the other goes on
 * reading what was last committed.
 */
export async function openSqlite(
  file: string,
  { onStatement, onMigration }: Listeners = {},
): Promise<Engine> {
  const writing = new SqliteConnection(file, onStatement);
  const writer = new Kysely<Tables>({ dialect: new LibraryDialect(writing) });
  let reading: SqliteConnection | null = null;
  try {
    await retryWhileBusy(() => useWriteAheadLog(writing));
    writing.query('pragma synchronous = full');
    writing.query('pragma foreign_keys = on');
    await migrate(writing, writer, file, onMigration);
    reading = new SqliteConnection(file, onStatement);
    reading.query('pragma query_only = on');
  } catch (error) {
    reading?.close();
    writing.close();
    throw error;
  }
  const reader = new Kysely<Tables>({ dialect: new LibraryDialect(reading) });

  return {
    reader,
    writer,
    search: new FtsIndex(),
    values: (values) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`,
    valuesTable: (values) =>
      sql<{ value: string }>`(select value from json_each(${JSON.stringify(values)}))`,
    async close() {
      reading.close();
      try {
        // Waits for a write under way, then moves the log into the file: one file to copy.
        await writer.connection().execute(() => {
          writing.query('pragma wal_checkpoint(truncate)');
          return Promise.resolve();
        });
      } finally {
        writing.close();
      }
    },
  };
}

async function useWriteAheadLog(connection: SqliteConnection): Promise<void> {
  const [mode] = connection.query('pragma journal_mode');
  if (mode?.['journal_mode'] !== 'wal') connection.query('pragma journal_mode = wal');
  return Promise.resolve();
}
