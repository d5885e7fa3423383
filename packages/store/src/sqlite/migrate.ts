import { Migrator, type Kysely } from 'kysely';
import { StoreError } from '../errors';
import type { Tables } from '../schema/tables';
import type { SqliteConnection } from './connection';
import { retryWhileBusy } from './dialect';
import { applicationId, migrations } from './migrations';

/** Brings the file's schema up to date; safe when several processes open the file at once. */
export async function migrate(
  connection: SqliteConnection,
  db: Kysely<Tables>,
  file: string,
  onMigration?: (name: string) => void,
): Promise<void> {
  refuseForeignFile(connection, file);
  const done = appliedMigrations(connection);
  const unknown = done.find((name) => !(name in migrations));
  if (unknown !== undefined) {
    throw new StoreError('STORE_NEWER', {
      where: file,
      what: `The database was written by a newer version of Dateline (it has the schema “${unknown}”).`,
      remedy: 'Update Dateline, or name another file.',
    });
  }
  if (Object.keys(migrations).every((name) => done.includes(name))) return;

  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  await retryWhileBusy(async () => {
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    for (const { migrationName } of results ?? []) onMigration?.(migrationName);
  });
}

function appliedMigrations(connection: SqliteConnection): string[] {
  if (!tables(connection).includes('kysely_migration')) return [];
  return connection
    .query('select name from kysely_migration order by name')
    .map((row) => String(row['name']));
}

function refuseForeignFile(connection: SqliteConnection, file: string): void {
  const id = Number(connection.query('pragma application_id')[0]?.['application_id'] ?? 0);
  if (id === applicationId) return;
  // A first migration of ours that another process has under way shows as Kysely's own tables.
  const foreign = tables(connection).filter((name) => !name.startsWith('kysely_'));
  if (id === 0 && foreign.length === 0) return;
  throw new StoreError('STORE_NOT_A_LIBRARY', {
    where: file,
    what: 'The database belongs to another program.',
    remedy: 'Name another file, or one that does not exist yet.',
  });
}

function tables(connection: SqliteConnection): string[] {
  return connection
    .query("select name from sqlite_master where type = 'table'")
    .map((row) => String(row['name']));
}
