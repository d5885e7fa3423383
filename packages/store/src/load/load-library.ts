import { setImmediate as otherWork } from 'node:timers/promises';
import type { Library } from '@dateline/model';
import type { Kysely, Transaction } from 'kysely';
import type { Engine } from '../engine';
import type { Tables } from '../schema/tables';
import type { ChangeKind, LoadReport } from '../store';
import { librarySubjects } from './library-subjects';
import { contentHash, type Subject } from './subject';
import { deleteSubjects, insertAll, together, upsertAll } from './write-rows';

const libraryHashKey = 'library-hash';

/** Makes the stored library equal to `library` in one transaction, touching only what differs. */
export async function loadLibrary(engine: Engine, library: Library): Promise<LoadReport> {
  const subjects = librarySubjects(library);
  const hash = libraryHash(subjects);
  if ((await storedHash(engine.reader)) === hash) return unchanged(engine.reader);

  return engine.writer.transaction().execute(async (transaction) => {
    // Another process may have loaded the same stories while this one waited for the lock.
    if ((await storedHash(transaction)) === hash) return unchanged(transaction);
    const difference = await compare(transaction, subjects);
    await write(engine, transaction, difference);
    await upsertAll(transaction, { meta: [{ key: libraryHashKey, value: hash }] });
    return {
      changed: true,
      created: difference.created.length,
      updated: difference.updated.length,
      deleted: difference.deleted.length,
      contentVersion: await logChanges(transaction, difference),
    };
  });
}

interface Difference {
  readonly created: readonly Subject[];
  readonly updated: readonly Subject[];
  readonly deleted: readonly string[];
}

async function compare(
  db: Transaction<Tables>,
  subjects: ReadonlyMap<string, Subject>,
): Promise<Difference> {
  const rows = await db.selectFrom('subjects').select(['subject', 'hash']).execute();
  const stored = new Map(rows.map(({ subject, hash }) => [subject, hash]));
  const all = [...subjects.values()];
  return {
    created: all.filter(({ key }) => !stored.has(key)),
    updated: all.filter(({ key, hash }) => stored.has(key) && stored.get(key) !== hash),
    deleted: [...stored.keys()].filter((key) => !subjects.has(key)),
  };
}

async function write(
  engine: Engine,
  transaction: Transaction<Tables>,
  { created, updated, deleted }: Difference,
): Promise<void> {
  const changed = [...created, ...updated];
  const replaced = [...updated.map(({ key }) => key), ...deleted];
  await engine.search.remove(transaction, replaced);
  await deleteSubjects(engine, transaction, replaced, deleted);

  // What others refer to comes first, for all subjects, and what refers to it after that.
  const batches = inBatches(changed);
  for (const batch of batches) {
    await upsertAll(transaction, together(batch.map((subject) => subject.base())));
    await otherWork();
  }
  for (const batch of batches) {
    await insertAll(transaction, together(batch.map((subject) => subject.rows())));
    await engine.search.add(
      transaction,
      batch.flatMap((subject) => subject.search()),
    );
    // A long load shares the process with readers, who are served between batches.
    await otherWork();
  }
  await upsertAll(transaction, {
    subjects: changed.map(({ key, hash }) => ({ subject: key, hash })),
  });
}

function inBatches(subjects: readonly Subject[]): Subject[][] {
  const size = 20;
  return Array.from({ length: Math.ceil(subjects.length / size) }, (_, index) =>
    subjects.slice(index * size, (index + 1) * size),
  );
}

async function logChanges(
  transaction: Transaction<Tables>,
  { created, updated, deleted }: Difference,
): Promise<number> {
  const changes: { kind: ChangeKind; subject: string }[] = [
    ...deleted.map((subject) => ({ kind: 'deleted' as const, subject })),
    ...updated.map(({ key }) => ({ kind: 'updated' as const, subject: key })),
    ...created.map(({ key }) => ({ kind: 'created' as const, subject: key })),
  ];
  const before = await lastSequence(transaction);
  const at = new Date().toISOString();
  await insertAll(transaction, {
    changes: changes.map(({ kind, subject }, index) => ({
      sequence: before + 1 + index,
      at,
      kind,
      subject,
    })),
  });
  return before + changes.length;
}

/** The sequence of the last change, 0 when there was none. */
export async function lastSequence(db: Kysely<Tables>): Promise<number> {
  return await lastSequenceQuery(db)();
}

/** The same question to be asked over and over: its SQL is written once. */
export function lastSequenceQuery(db: Kysely<Tables>): () => Promise<number> {
  const query = db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .compile();
  return async () => {
    const { rows } = await db.executeQuery(query);
    return Number(rows[0]?.last ?? 0);
  };
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
  };
}
