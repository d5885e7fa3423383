import type { Library } from '@dateline/model';
import type { Transaction } from 'kysely';
import { recordAudit } from '../access/audit';
import type { NewAuditEntry } from '../access/audit-entry';
import type { Engine } from '../engine';
import { lastSequence, writeLibrary } from '../load/write-library';
import { insertAll } from '../load/write-rows';
import { readStoredLibrary, type StoredLibrary } from '../load/stored-library';
import type { Tables } from '../schema/tables';
import type { Draft, WriteUnit } from '../store';
import { deleteDraft, readDraft, writeDraft } from './drafts';

/** Reads and writes of one transaction; see `Store.write`. */
class TransactionUnit implements WriteUnit {
  readonly #engine: Engine;
  readonly #transaction: Transaction<Tables>;
  #stored: Promise<StoredLibrary> | null = null;

  constructor(engine: Engine, transaction: Transaction<Tables>) {
    this.#engine = engine;
    this.#transaction = transaction;
  }

  async library(): Promise<Library> {
    this.#stored ??= readStoredLibrary(this.#transaction);
    return (await this.#stored).library;
  }

  async replaceLibrary(library: Library, edited: readonly string[]): Promise<void> {
    const before = await this.#stored;
    // What is stored is another library from here on; whoever asks again gets that.
    this.#stored = null;
    await writeLibrary(this.#engine, this.#transaction, library, { before });
    await this.#transaction
      .deleteFrom('edited_articles')
      .where('article', 'in', this.#engine.values(edited))
      .execute();
    await insertAll(this.#transaction, {
      edited_articles: edited.map((article) => ({ article })),
    });
  }

  draft(slug: string): Promise<Draft | null> {
    return readDraft(this.#transaction, slug);
  }

  putDraft(draft: Draft): Promise<void> {
    return writeDraft(this.#transaction, draft);
  }

  dropDraft(slug: string): Promise<void> {
    return deleteDraft(this.#transaction, slug);
  }
}

/**
 * Runs `work` in one transaction that holds the write lock: what it reads is what it writes
 * over. Its line in the audit log is written with it, and when it throws, nothing stays.
 */
export function writeInOne<T>(
  engine: Engine,
  entry: NewAuditEntry,
  work: (unit: WriteUnit) => Promise<T>,
): Promise<{ readonly result: T; readonly contentVersion: number }> {
  return engine.writer.transaction().execute(async (transaction) => {
    const result = await work(new TransactionUnit(engine, transaction));
    await recordAudit(transaction, entry);
    return { result, contentVersion: await lastSequence(transaction) };
  });
}
