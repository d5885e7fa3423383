import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreConfigError } from './errors';
import { openSqlite } from './sqlite/open-engine';
import { SqlStore } from './sql-store';
import type { StatementListener, Store } from './store';

export interface OpenOptions {
  /** Path of the database file; made when it is not there. `:memory:` lasts until closed. */
  readonly file?: string;
  /** `file:` and a path or file URL. Used when `file` is not given. */
  readonly url?: string;
  /** Sees each SQL statement as it is sent. */
  readonly onStatement?: StatementListener;
  /** Hears the name of each migration that opening the library has run. */
  readonly onMigration?: (name: string) => void;
}

/**
 * Opens a library, creating it or bringing its schema up to date.
 *
 * @throws {StoreConfigError} when no store of that kind can be opened by this version
 * @throws {StoreError} when the file cannot be used; the message says why and what to do
 * @example
 * const store = await openStore({ file: 'dateline.db' });
 * await store.load(library);
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const file = options.file ?? fileOfUrl(options.url);
  if (file !== ':memory:') {
    return new SqlStore(await openSqlite(resolve(file), options));
  }
  // Two connections must see the same library, so even a passing one is a file.
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const engine = await openSqlite(join(folder, 'library.db'), options);
  return new SqlStore({
    ...engine,
    async close() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

function fileOfUrl(url: string | undefined): string {
  if (url === undefined || url === '') {
    throw new StoreConfigError(
      'The store',
      'was not told where the library is.',
      'Name a database file.',
    );
  }
  if (/^postgres(ql)?:/i.test(url)) {
    throw new StoreConfigError(
      'DATABASE_URL',
      'PostgreSQL is not supported in this version.',
      'Unset DATABASE_URL to keep the library in a file, or set it to file:/path/to/dateline.db.',
    );
  }
  if (url.startsWith('file://')) return fileURLToPath(url);
  if (url.startsWith('file:')) return url.slice('file:'.length);
  throw new StoreConfigError(
    'DATABASE_URL',
    `“${url.split(':')[0]}:” is not a kind of address that a library can be kept at.`,
    'Set it to file:/path/to/dateline.db, or unset it.',
  );
}
