import { sql, type Kysely, type Migration } from 'kysely';
import { createAccess } from '../access/create-access';
import { createDisagreements } from '../schema/create-disagreements';
import { createLibrary } from '../schema/create-library';
import { createRevisions } from '../schema/create-revisions';

/** "DTLN": marks the file as ours, so that no other program's database is ever written to. */
export const applicationId = 0x44544c4e;

/** In the order of their names; a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-library': {
    async up(db) {
      await createLibrary(db);
      await createSearchIndex(db);
      await sql.raw(`pragma application_id = ${applicationId}`).execute(db);
    },
  },
  '0002-access': { up: createAccess },
  '0003-revisions': { up: createRevisions },
  '0004-disagreements': {
    async up(db) {
      await createDisagreements(db);
      await fillDisagreements(db);
    },
  },
  '0005-search-vocabulary': { up: createSearchVocabulary },
};

/** Articles that were written before there were any have none. */
async function fillDisagreements(db: Kysely<unknown>): Promise<void> {
  const none = sql`json('[]')`;
  await sql`
    update article_documents
    set document = json_set(document, '$.article.disagreements', ${none})`.execute(db);
  for (const table of ['article_revisions', 'drafts']) {
    await sql`
      update ${sql.table(table)}
      set story = json_set(story, '$.articles[0].disagreements', ${none})
      where json_array_length(story, '$.articles') = 1`.execute(db);
  }
}

/**
 * `search_entries` gives each entry the row number that FTS5 needs, and finds the entries of
 * one owner. The columns of variants hold spellings that the tokenizer does not level itself.
 */
async function createSearchIndex(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('search_entries')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('search_entries_by_owner')
    .on('search_entries')
    .column('owner')
    .execute();
  await sql`
    create virtual table search_text using fts5(
      title, aliases, name_variants, summary, body, attribution, variants,
      tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
    )`.execute(db);
}

/** Every word of the index, in order: a view that FTS5 reads out of the index itself. */
async function createSearchVocabulary(db: Kysely<unknown>): Promise<void> {
  await sql`
    create virtual table search_vocabulary using fts5vocab(search_text, 'row')`.execute(db);
}
