import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Library } from '@dateline/model';
import { openStore, type Store } from '@dateline/store';
import { CommandFailure, exitCode } from '../exit-code';
import type { Settings } from './settings';

async function makeFolder(path: string, setting: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new CommandFailure(
      exitCode.blocked,
      `${path}: the data folder cannot be made (${String(error.code)}). Choose another with ${setting}, or give yourself the right to write there.`,
      { cause: error },
    );
  }
}

/** Opens the library that the settings name, making its folder if need be. */
export async function openLibrary(
  settings: Settings,
  onMigration?: (name: string) => void,
  onStatement?: (sql: string) => void,
): Promise<Store> {
  const { file } = settings.database;
  await makeFolder(settings.home, 'DATELINE_HOME');
  await makeFolder(dirname(file), 'DATABASE_URL');
  return openStore({
    file,
    ...(onMigration ? { onMigration } : {}),
    ...(onStatement ? { onStatement } : {}),
  });
}

/** All that the library which the settings name holds. */
export async function storedLibrary(settings: Settings): Promise<Library> {
  const store = await openLibrary(settings);
  try {
    return await store.library();
  } finally {
    await store.close();
  }
}
