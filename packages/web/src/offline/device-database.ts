import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

/** One answer, as the server gave it: what makes a page readable with no network. */
export interface DeviceRecord extends Omit<StoredRecord, 'text'> {
  readonly data: unknown;
}

/**
 * A record as it lies in the database. Its data is text there: a browser copies text in one go, and
 * an answer of thousands of objects one by one, while the reader waits.
 */
export interface StoredRecord {
  /** `recordKey` of the question. */
  readonly key: string;
  /** `questionKey` of the question. */
  readonly question: string;
  readonly hash: string;
  /** The data as JSON. */
  readonly text: string;
  /** Length of the text in UTF-8. */
  readonly bytes: number;
  /** `checksum` of the text; records of an earlier build have none. */
  readonly sum?: string;
  /** When the server last said so, in milliseconds since 1970. */
  readonly storedAt: number;
}

/**
 * For whom something is kept: the reader who asked for it; `newest`, the reader's choice to have
 * the newest dispatches; `read`, because it was opened (that passes); or a kept collection, by id.
 */
export type Holder = 'reader' | 'newest' | 'read' | (string & {});

/** Why the fetching of a collection does not go on by itself. */
export type Halt = 'paused' | 'full' | 'unreachable' | 'trouble';

/** Something kept: an article with every page that it links to, or a collection of articles. */
export interface KeptItem {
  /** Its address without the first slash, as the change log has it: `articles/hangzhou-talks`. */
  readonly id: string;
  readonly title: string;
  /** Who wants it here; when nobody does, it goes. */
  readonly holders: readonly Holder[];
  /** Times are milliseconds since 1970, by the server's clock where that is known. */
  readonly keptAt: number;
  /** When the server last gave it. */
  readonly checkedAt: number;
  readonly openedAt: number;
  /** Of all its own records together. */
  readonly bytes: number;
  /** How many records it has of its own. */
  readonly count: number;
  /** Hash of the operation that fetched it: another build may ask for more. */
  readonly hash: string;
  /** Ids of the articles that a collection brings. */
  readonly parts: readonly string[];
  readonly halt: Halt | null;
  /** It may have changed, or is damaged: to be fetched again. */
  readonly doubted: boolean;
  /** How many of its records a check found missing or damaged. */
  readonly broken: number;
  /** What the publisher did with it since it was kept. */
  readonly gone: 'retracted' | 'deleted' | null;
  /** The reader has seen the notice of that; the library lists it until they take it off. */
  readonly told: boolean;
}

/** What belongs to an item, one entry of each list for each record. */
export interface Manifest {
  readonly id: string;
  readonly records: readonly string[];
  readonly bytes: readonly number[];
}

/** A note of the device's own: how far it has followed the server's changes. */
export interface DeviceNote {
  readonly key: string;
  readonly value: unknown;
}

export interface DatelineSchema extends DBSchema {
  records: { key: string; value: StoredRecord; indexes: { question: string; bytes: number } };
  items: { key: string; value: KeptItem };
  /** Apart from the items, which are listed; `records` finds who needs a record. */
  manifests: { key: string; value: Manifest; indexes: { records: string } };
  notes: { key: string; value: DeviceNote };
}

export type DeviceDatabase = IDBPDatabase<DatelineSchema>;

/** Why the device could not keep or give something. */
export class DeviceError extends Error {
  override readonly name = 'DeviceError';

  /**
   * - `unavailable`: this browser lends the site no storage (private browsing, a setting);
   * - `full`: there is no room left.
   */
  constructor(
    readonly code: 'full' | 'unavailable',
    cause: unknown,
  ) {
    super(code === 'full' ? 'There is no room left.' : 'There is no storage.', { cause });
  }

  static from(cause: unknown): DeviceError {
    if (cause instanceof DeviceError) return cause;
    const full = cause instanceof Error && cause.name === 'QuotaExceededError';
    return new DeviceError(full ? 'full' : 'unavailable', cause);
  }
}

/** An article as the first version of the database had it. */
interface FirstArticle {
  readonly slug: string;
  readonly headline: string;
  readonly keptAt: number;
  readonly checkedAt: number;
  readonly bytes: number;
  readonly records: readonly string[];
  readonly hash: string;
}

/** Opens the database, making it when it is not there. `onLost` hears when it is taken away. */
export async function openDeviceDatabase(
  name: string,
  onLost: () => void,
): Promise<DeviceDatabase> {
  const database = await openDB<DatelineSchema>(name, 3, {
    async upgrade(made, before, _after, transaction) {
      if (before > 0) await asText(transaction as unknown as IDBPTransaction<unknown>);
      if (before === 2) return;
      const records = before
        ? transaction.objectStore('records')
        : made.createObjectStore('records', { keyPath: 'key' });
      if (!before) records.createIndex('question', 'question');
      records.createIndex('bytes', 'bytes');
      made.createObjectStore('items', { keyPath: 'id' });
      made
        .createObjectStore('manifests', { keyPath: 'id' })
        .createIndex('records', 'records', { multiEntry: true });
      made.createObjectStore('notes', { keyPath: 'key' });
      if (before) await takeOver(transaction as unknown as IDBPTransaction<unknown>);
      if (before) (made as unknown as IDBPDatabase).deleteObjectStore('articles');
    },
    // A later build in another tab wants to change the database: let it, and open anew.
    blocking() {
      database.close();
      onLost();
    },
    terminated: onLost,
  });
  return database;
}

interface WritingCursor {
  readonly value: unknown;
  update(value: StoredRecord): Promise<unknown>;
  continue(): Promise<WritingCursor | null>;
}

/** Until the third version, records had their data as it is used. */
async function asText(transaction: IDBPTransaction<unknown>) {
  const records = transaction.objectStore('records' as never) as unknown as {
    openCursor(): Promise<WritingCursor | null>;
  };
  for (let at = await records.openCursor(); at; at = await at.continue()) {
    const { data, sum: _ofObjects, ...record } = at.value as DeviceRecord;
    await at.update({ ...record, text: JSON.stringify(data) });
  }
}

/** What the first version kept: nobody knows any more what of it was chosen, so all of it stays. */
async function takeOver(transaction: IDBPTransaction<unknown>) {
  const store = (name: string) =>
    transaction.objectStore(name as never) as unknown as {
      getAll(): Promise<FirstArticle[]>;
      put?(value: KeptItem | Manifest): Promise<unknown>;
    };
  for (const kept of await store('articles').getAll()) {
    const { slug, headline, keptAt, checkedAt, bytes, records, hash } = kept;
    const id = `articles/${slug}`;
    await store('items').put?.({
      id,
      title: headline,
      holders: ['reader'],
      keptAt,
      checkedAt,
      openedAt: checkedAt,
      bytes,
      count: records.length,
      hash,
      parts: [],
      halt: null,
      doubted: true,
      broken: 0,
      gone: null,
      told: false,
    });
    await store('manifests').put?.({ id, records, bytes: [] });
  }
}
