import type { Kysely } from 'kysely';

/**
 * Foreign keys point only at `entities`, `articles` and `storylines`, whose rows are updated
 * in place and never replaced; so the rows that belong to one subject can be replaced alone.
 */
export async function createLibrary(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable('subjects')
    .addColumn('subject', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('changes')
    .addColumn('sequence', 'bigint', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('meta')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();

  await schema
    .createTable('entities')
    .addColumn('ref', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('entities_by_name')
    .unique()
    .on('entities')
    .columns(['kind', 'sort_key', 'slug'])
    .execute();
  await schema
    .createTable('entity_names')
    .addColumn('ref', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('folded', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entity_names_key', ['ref', 'position'])
    .execute();
  await schema
    .createIndex('entity_names_by_folded')
    .on('entity_names')
    .columns(['folded', 'ref'])
    .execute();
  await schema
    .createTable('entity_words')
    .addColumn('ref', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('word', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entity_words_key', ['ref', 'word'])
    .execute();
  await schema
    .createIndex('entity_words_by_word')
    .on('entity_words')
    .columns(['word', 'ref'])
    .execute();

  await schema
    .createTable('places')
    .addColumn('ref', 'text', (c) => c.primaryKey().references('entities.ref'))
    .addColumn('place_kind', 'text', (c) => c.notNull())
    .addColumn('contained_in', 'text', (c) => c.references('entities.ref'))
    .addColumn('country_code', 'text')
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('precision_km', 'double precision')
    .execute();
  await schema
    .createIndex('places_by_container')
    .on('places')
    .columns(['contained_in', 'ref'])
    .execute();
  await schema
    .createIndex('places_by_latitude')
    .on('places')
    .columns(['latitude', 'longitude'])
    .execute();
  await schema
    .createTable('organizations')
    .addColumn('ref', 'text', (c) => c.primaryKey().references('entities.ref'))
    .addColumn('organization_kind', 'text', (c) => c.notNull())
    .addColumn('part_of', 'text', (c) => c.references('entities.ref'))
    .execute();
  await schema
    .createIndex('organizations_by_whole')
    .on('organizations')
    .columns(['part_of', 'ref'])
    .execute();

  await schema
    .createTable('events')
    .addColumn('ref', 'text', (c) => c.primaryKey().references('entities.ref'))
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('event_kind', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('earliest', 'bigint')
    .addColumn('latest', 'bigint')
    .addColumn('sort_earliest', 'bigint', (c) => c.notNull())
    .addColumn('sort_latest', 'bigint', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.references('entities.ref'))
    .addColumn('part_of', 'text', (c) => c.references('entities.ref'))
    .execute();
  await schema
    .createIndex('events_in_time_order')
    .unique()
    .on('events')
    .columns(['sort_earliest', 'sort_latest', 'slug'])
    .execute();
  await schema.createIndex('events_by_place').on('events').column('place').execute();
  await schema.createIndex('events_by_whole').on('events').column('part_of').execute();
  await schema
    .createTable('event_participants')
    .addColumn('event', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('entity', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('role', 'text')
    .addPrimaryKeyConstraint('event_participants_key', ['event', 'position'])
    .execute();
  await schema
    .createIndex('event_participants_by_entity')
    .on('event_participants')
    .columns(['entity', 'event'])
    .execute();
  await schema
    .createTable('event_precedence')
    .addColumn('event', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('preceded_by', 'text', (c) => c.notNull().references('entities.ref'))
    .addPrimaryKeyConstraint('event_precedence_key', ['event', 'preceded_by'])
    .execute();
  await schema
    .createIndex('event_precedence_by_earlier')
    .on('event_precedence')
    .columns(['preceded_by', 'event'])
    .execute();

  await schema
    .createTable('roles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('organization', 'text', (c) => c.references('entities.ref'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('roles_by_person').on('roles').columns(['person', 'position']).execute();
  await schema
    .createIndex('roles_by_organization')
    .on('roles')
    .columns(['organization', 'person'])
    .execute();

  await schema
    .createTable('storylines')
    .addColumn('slug', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('storylines_by_title')
    .unique()
    .on('storylines')
    .columns(['sort_key', 'slug'])
    .execute();

  await schema
    .createTable('articles')
    .addColumn('slug', 'text', (c) => c.primaryKey())
    .addColumn('headline', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('published', 'bigint', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('articles_by_date')
    .unique()
    .on('articles')
    .columns(['published', 'slug'])
    .execute();
  await schema
    .createTable('article_documents')
    .addColumn('slug', 'text', (c) => c.primaryKey().references('articles.slug'))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('article_storylines')
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addColumn('storyline', 'text', (c) => c.notNull().references('storylines.slug'))
    .addPrimaryKeyConstraint('article_storylines_key', ['storyline', 'article'])
    .execute();
  await schema
    .createIndex('article_storylines_by_article')
    .on('article_storylines')
    .column('article')
    .execute();
  await schema
    .createTable('article_entities')
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addColumn('entity', 'text', (c) => c.notNull().references('entities.ref'))
    .addPrimaryKeyConstraint('article_entities_key', ['entity', 'article'])
    .execute();
  await schema
    .createIndex('article_entities_by_article')
    .on('article_entities')
    .column('article')
    .execute();
  await schema
    .createTable('contributions')
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reported_from', 'text', (c) => c.references('entities.ref'))
    .addPrimaryKeyConstraint('contributions_key', ['article', 'position'])
    .execute();
  await schema
    .createIndex('contributions_by_person')
    .on('contributions')
    .columns(['person', 'article'])
    .execute();
  await schema
    .createIndex('contributions_by_place')
    .on('contributions')
    .column('reported_from')
    .execute();

  await schema
    .createTable('mentions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addColumn('entity', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('block', 'integer', (c) => c.notNull())
    .addColumn('span_start', 'integer', (c) => c.notNull())
    .addColumn('span_end', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('mentions_by_entity')
    .on('mentions')
    .columns(['entity', 'article'])
    .execute();
  await schema.createIndex('mentions_by_article').on('mentions').column('article').execute();
  await schema
    .createTable('quotes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('speaker', 'text', (c) => c.notNull().references('entities.ref'))
    .addColumn('speaker_role', 'text')
    .addColumn('event', 'text', (c) => c.references('entities.ref'))
    .addColumn('folded_text', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('quotes_by_article')
    .unique()
    .on('quotes')
    .columns(['article', 'position'])
    .execute();
  await schema
    .createIndex('quotes_by_speaker')
    .on('quotes')
    .columns(['speaker', 'article'])
    .execute();
  await schema.createIndex('quotes_by_event').on('quotes').columns(['event', 'article']).execute();
  await schema
    .createTable('evidence')
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('fact', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull().references('articles.slug'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('block', 'integer', (c) => c.notNull())
    .addColumn('span_start', 'integer', (c) => c.notNull())
    .addColumn('span_end', 'integer', (c) => c.notNull())
    .addColumn('exact', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('evidence_key', ['owner', 'fact', 'position'])
    .execute();
  await schema.createIndex('evidence_by_article').on('evidence').column('article').execute();
}
