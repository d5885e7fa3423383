import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openStore } from '../open-store';
import type { StatementListener, Store } from '../store';

const folders: string[] = [];
const stores: Store[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder on disk, removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
  folders.push(folder);
  return folder;
}

export function temporaryFile(): string {
  return join(temporaryFolder(), 'library.db');
}

/** A store on a file, closed after the test. */
export async function opened(
  file = temporaryFile(),
  onStatement?: StatementListener,
): Promise<Store> {
  const store = await openStore(onStatement ? { file, onStatement } : { file });
  stores.push(store);
  return store;
}
