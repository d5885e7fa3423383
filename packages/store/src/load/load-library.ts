import type { Library } from '@dateline/model';
import type { Kysely, Transaction } from 'kysely';
import type { Engine } from '../engine';
import type { Tables } from '../schema/tables';
import type { LoadReport } from '../store';
import { keepEdited } from './keep-edited';
import { librarySubjects } from './library-subjects';
import { contentHash, type Subject } from './subject';
import { readStoredLibrary } from './stored-library';
import { lastSequence, writeLibrary } from './write-library';
import { upsertAll } from './write-rows';

const libraryHashKey = 'library-hash';

/**
 * Makes the stored library equal to `library` in one transaction, touching only what differs;
 * articles that were edited since the last load stay as the edit left them.
 */
export async function loadLibrary(engine: Engine, library: Library): Promise<LoadReport> {
  const subjects = librarySubjects(library);
  const hash = libraryHash(subjects);
  if ((await storedHash(engine.reader)) === hash) return unchanged(engine.reader);

  return engine.writer.transaction().execute(async (transaction) => {
    // Another process may have loaded the same stories while this one waited for the lock.
    if ((await storedHash(transaction)) === hash) return unchanged(transaction);
    const { library: target, kept } = await withEdits(engine, transaction, library);
    const written = await writeLibrary(engine, transaction, target, {
      subjects: target === library ? subjects : librarySubjects(target),
    });
    await upsertAll(transaction, { meta: [{ key: libraryHashKey, value: hash }] });
    return { changed: true, ...written, kept };
  });
}

async function withEdits(
  engine: Engine,
  transaction: Transaction<Tables>,
  files: Library,
): Promise<{ library: Library; kept: readonly string[] }> {
  const rows = await transaction.selectFrom('edited_articles').select('article').execute();
  if (rows.length === 0) return { library: files, kept: [] };
  const edited = new Set(rows.map(({ article }) => article));
  const { library, kept, overtaken } = keepEdited(
    files,
    (await readStoredLibrary(transaction)).library,
    edited,
  );
  await transaction
    .deleteFrom('edited_articles')
    .where('article', 'in', engine.values(overtaken))
    .execute();
  return { library, kept };
}

async function storedHash(db: Kysely<Tables>): Promise<string | undefined> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', libraryHashKey)
    .executeTakeFirst();
  return row?.value;
}

function libraryHash(subjects: ReadonlyMap<string, Subject>): string {
  const lines = [...subjects.values()].map(({ key, hash }) => `${key} ${hash}`);
  return contentHash(lines.sort().join('\n'));
}

async function unchanged(db: Kysely<Tables>): Promise<LoadReport> {
  return {
    changed: false,
    created: 0,
    updated: 0,
    deleted: 0,
    contentVersion: await lastSequence(db),
    kept: [],
  };
}
