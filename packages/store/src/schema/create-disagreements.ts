import type { Kysely } from 'kysely';

/** What sources answer differently, and by whom and what it is found: whom it is about, who holds a side. */
export async function createDisagreements(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('disagreements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('disagreements_by_article')
    .unique()
    .on('disagreements')
    .columns(['article', 'position'])
    .execute();
  await schema
    .createTable('disagreement_entities')
    .addColumn('entity', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('disagreement', 'text', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addPrimaryKeyConstraint('disagreement_entities_key', ['entity', 'disagreement'])
    .execute();
  await schema
    .createIndex('disagreement_entities_by_article')
    .on('disagreement_entities')
    .column('article')
    .execute();
}
