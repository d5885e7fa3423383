import type { Kysely } from 'kysely';

/** The tables of who may write, and of what they did. */
export async function createAccess(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tokens')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('created', 'text', (c) => c.notNull())
    .addColumn('expires', 'text')
    .addColumn('revoked', 'text')
    .addColumn('last_used', 'text')
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('sequence', 'bigint', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('token_id', 'text')
    .addColumn('token_name', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text')
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('request_id', 'text')
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('audit_by_time').on('audit').columns(['at', 'sequence']).execute();
  await db.schema
    .createIndex('audit_by_token')
    .on('audit')
    .columns(['token_id', 'sequence'])
    .execute();
}
