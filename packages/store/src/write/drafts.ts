import type { Library } from '@dateline/model';
import type { Kysely, Transaction } from 'kysely';
import { upsertAll } from '../load/write-rows';
import { readPage, type OrderColumn } from '../paging/read-page';
import type { DraftRow, Tables } from '../schema/tables';
import type { Draft, Page, PageArgs } from '../store';

const lastChangedFirst: readonly OrderColumn[] = [
  { field: 'updated', type: 'string', direction: 'desc' },
  { field: 'slug', type: 'string', direction: 'asc' },
];

/** The draft under this slug, as this connection or transaction sees it. */
export async function readDraft(db: Kysely<Tables>, slug: string): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row === undefined ? null : toDraft(row);
}

/** The last changed first. */
export function listDrafts(db: Kysely<Tables>, page: PageArgs): Promise<Page<Draft>> {
  const rows = db.selectFrom('drafts').selectAll().as('listed');
  return readPage(db, { name: 'drafts', filter: {}, rows, order: lastChangedFirst }, page, toDraft);
}

/** Writes a draft over what stood under its slug. */
export async function writeDraft(transaction: Transaction<Tables>, draft: Draft): Promise<void> {
  const row: DraftRow = {
    slug: draft.slug,
    version: draft.version,
    created: draft.created,
    updated: draft.updated,
    story: JSON.stringify(draft.story),
    notices: JSON.stringify(draft.notices),
  };
  await upsertAll(transaction, { drafts: [row] });
}

export async function deleteDraft(transaction: Transaction<Tables>, slug: string): Promise<void> {
  await transaction.deleteFrom('drafts').where('slug', '=', slug).execute();
}

function toDraft(row: DraftRow): Draft {
  return {
    slug: row.slug,
    version: Number(row.version),
    created: row.created,
    updated: row.updated,
    story: JSON.parse(row.story) as Library,
    notices: JSON.parse(row.notices) as readonly string[],
  };
}
