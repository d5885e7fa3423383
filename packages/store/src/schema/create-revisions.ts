import type { Kysely } from 'kysely';

/**
 * What writing to a library needs beside the library itself: what each article said at each of
 * its revisions, which articles were last written by an edit and not by loading files, and
 * drafts, which nobody but editors sees.
 */
export async function createRevisions(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('article_revisions')
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('story', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('article_revisions_key', ['article', 'number'])
    .execute();
  await schema
    .createTable('edited_articles')
    .addColumn('article', 'text', (c) => c.primaryKey())
    .execute();
  await schema
    .createTable('drafts')
    .addColumn('slug', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created', 'text', (c) => c.notNull())
    .addColumn('updated', 'text', (c) => c.notNull())
    .addColumn('story', 'text', (c) => c.notNull())
    .addColumn('notices', 'text', (c) => c.notNull())
    .execute();
  await schema
    .alterTable('articles')
    .addColumn('retracted', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
