import type { Engine } from '../engine';
import { lastSequence } from '../load/write-library';
import { cursorsOf, readPage, type OrderColumn } from '../paging/read-page';
import type { Change, ChangeKind, Page, PageArgs } from '../store';

const inCommitOrder: readonly OrderColumn[] = [
  { field: 'sequence', type: 'number', direction: 'asc' },
];

const changeLog = { name: 'changes', filter: {}, order: inCommitOrder };

/**
 * The change log. A writer numbers its changes while it holds the write lock, so their order is
 * that of the commits: nobody who has seen one can later find an earlier one that was not there.
 */
export class Changes {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  list(page: PageArgs): Promise<Page<Change>> {
    const rows = this.#engine.reader.selectFrom('changes').selectAll().as('listed');
    return readPage(this.#engine.reader, { ...changeLog, rows }, page, (row) => ({
      sequence: Number(row.sequence),
      at: row.at,
      kind: row.kind as ChangeKind,
      subject: row.subject,
    }));
  }

  async last(): Promise<string | null> {
    const sequence = await lastSequence(this.#engine.reader);
    return sequence === 0 ? null : cursorsOf(changeLog, changeLog.filter).encode([sequence]);
  }
}
