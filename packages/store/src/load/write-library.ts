import { setImmediate as otherWork } from 'node:timers/promises';
import { storyOf, type Library } from '@dateline/model';
import type { Kysely, Transaction } from 'kysely';
import type { Engine } from '../engine';
import type { Tables } from '../schema/tables';
import type { ChangeKind } from '../store';
import { librarySubjects } from './library-subjects';
import { readStoredLibrary, type StoredLibrary } from './stored-library';
import type { Subject } from './subject';
import { touchedSubjects } from './touched-subjects';
import { deleteSubjects, insertAll, together, upsertAll } from './write-rows';

export interface WriteOptions {
  /** Of the library, if they have been made already. */
  readonly subjects?: ReadonlyMap<string, Subject>;
  /**
   * What is stored, if the library was made from just that: then only what is another object in
   * it is looked at.
   */
  readonly before?: StoredLibrary | null;
}

/** What writing a library changed, by the number of subjects. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly contentVersion: number;
}

/**
 * Makes the stored library equal to `library` inside the caller's transaction, touching only
 * what differs: rows, documents and search, a line of the change log for each subject, and, of
 * an article that has come to a new revision, what it said at the one before.
 */
export async function writeLibrary(
  engine: Engine,
  transaction: Transaction<Tables>,
  library: Library,
  { subjects = librarySubjects(library), before = null }: WriteOptions = {},
): Promise<Written> {
  const touched = before && touchedSubjects(before, library);
  const difference = await compare(transaction, subjects, touched);
  await keepFormerRevisions(engine, transaction, library, before);
  await write(engine, transaction, difference);
  return {
    created: difference.created.length,
    updated: difference.updated.length,
    deleted: difference.deleted.length,
    contentVersion: await logChanges(transaction, difference),
  };
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

interface Difference {
  readonly created: readonly Subject[];
  readonly updated: readonly Subject[];
  readonly deleted: readonly string[];
}

async function compare(
  db: Transaction<Tables>,
  subjects: ReadonlyMap<string, Subject>,
  touched: ReadonlySet<string> | null,
): Promise<Difference> {
  const rows = await db.selectFrom('subjects').select(['subject', 'hash']).execute();
  const stored = new Map(rows.map(({ subject, hash }) => [subject, hash]));
  const all = [...subjects.values()];
  return {
    created: all.filter(({ key }) => !stored.has(key)),
    updated: all.filter(
      (one) =>
        stored.has(one.key) &&
        (touched === null || touched.has(one.key)) &&
        stored.get(one.key) !== one.hash,
    ),
    deleted: [...stored.keys()].filter((key) => !subjects.has(key)),
  };
}

/** What each article said at the revision that is about to be replaced by a later one. */
async function keepFormerRevisions(
  engine: Engine,
  transaction: Transaction<Tables>,
  library: Library,
  known: StoredLibrary | null,
): Promise<void> {
  const stored = await transaction.selectFrom('articles').select(['slug', 'revision']).execute();
  const former = new Map(stored.map(({ slug, revision }) => [slug, revision]));
  const risen = library.articles.filter(
    ({ slug, revision }) => revision > (former.get(slug) ?? revision),
  );
  if (risen.length > 0) {
    const { library: before } = known ?? (await readStoredLibrary(transaction));
    const rows = risen.flatMap(({ slug }) => {
      const story = storyOf(before, slug);
      const number = former.get(slug);
      if (story === null || number === undefined) return [];
      return [{ article: slug, number, story: JSON.stringify(story) }];
    });
    await insertAll(transaction, { article_revisions: rows });
  }
  // An article that starts again from an earlier number has no later past.
  const present = new Set(library.articles.map(({ slug }) => slug));
  const gone = [...former.keys()].filter((slug) => !present.has(slug));
  await transaction
    .deleteFrom('article_revisions')
    .where('article', 'in', engine.values(gone))
    .execute();
  for (const { slug, revision } of library.articles) {
    if (revision >= (former.get(slug) ?? revision)) continue;
    await transaction
      .deleteFrom('article_revisions')
      .where('article', '=', slug)
      .where('number', '>=', revision)
      .execute();
  }
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
