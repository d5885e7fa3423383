import type { Transaction } from 'kysely';
import type { Engine } from '../engine';
import { readPage, type OrderColumn } from '../paging/read-page';
import type { Tables } from '../schema/tables';
import type { Page, PageArgs } from '../store';
import type { Audit, AuditEntry, AuditFilter, AuditOutcome, NewAuditEntry } from './audit-entry';
import type { AuditRow } from './tables';

/**
 * Adds a line inside the transaction of the write that it tells of, so that there is neither a
 * write without its line nor a line without its write.
 */
export async function recordAudit(
  transaction: Transaction<Tables>,
  entry: NewAuditEntry,
): Promise<void> {
  const last = await transaction
    .selectFrom('audit')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirst();
  await transaction
    .insertInto('audit')
    .values({
      sequence: Number(last?.last ?? 0) + 1,
      at: (entry.at ?? new Date()).toISOString(),
      token_id: entry.token?.id ?? null,
      token_name: entry.token?.name ?? null,
      action: entry.action,
      subject: entry.subject,
      outcome: entry.outcome,
      request_id: entry.requestId,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}

const newestFirst: readonly OrderColumn[] = [
  { field: 'sequence', type: 'number', direction: 'desc' },
];

export class AuditLog implements Audit {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  list(page: PageArgs, filter: AuditFilter = {}): Promise<Page<AuditEntry>> {
    const from = filter.from?.toISOString();
    const until = filter.until?.toISOString();
    let query = this.#engine.reader.selectFrom('audit').selectAll();
    if (from !== undefined) query = query.where('at', '>=', from);
    if (until !== undefined) query = query.where('at', '<', until);
    if (filter.tokenId !== undefined) query = query.where('token_id', '=', filter.tokenId);
    if (filter.action !== undefined) query = query.where('action', '=', filter.action);
    if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
    const list = {
      name: 'audit',
      filter: { ...filter, from, until },
      rows: query.as('listed'),
      order: newestFirst,
    };
    return readPage(this.#engine.reader, list, page, toEntry);
  }

  async record(entry: NewAuditEntry): Promise<void> {
    await this.#engine.writer
      .transaction()
      .execute((transaction) => recordAudit(transaction, entry));
  }
}

function toEntry(row: AuditRow): AuditEntry {
  return {
    sequence: Number(row.sequence),
    at: row.at,
    token: row.token_id === null ? null : { id: row.token_id, name: row.token_name ?? '' },
    action: row.action,
    subject: row.subject,
    outcome: row.outcome as AuditOutcome,
    requestId: row.request_id,
    detail: JSON.parse(row.detail) as AuditEntry['detail'],
  };
}
