import { now } from './clock';
import { checksum, utf8 } from './checksum';
import { questionOfRecord, recordOf, type Answer, type Device } from './device';
import type {
  DatelineSchema,
  DeviceDatabase,
  Holder,
  KeptItem,
  Manifest,
  StoredRecord,
} from './device-database';
import type { IDBPTransaction } from 'idb';
import { turn } from './turn';
import { whole } from './whole-transaction';

/** What there is to say of an item when it is kept. */
export type Draft = Pick<KeptItem, 'id' | 'title' | 'hash'> &
  Partial<Pick<KeptItem, 'parts' | 'halt' | 'gone'>>;

/** An item as it stood, with all that is needed to put it back. */
export interface TakenOff {
  readonly items: readonly KeptItem[];
  readonly manifests: readonly Manifest[];
  readonly records: readonly StoredRecord[];
}

/** How a check of an item's records came out. */
export interface Checked {
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
}

type Change = IDBPTransaction<DatelineSchema, ('records' | 'items' | 'manifests')[], 'readwrite'>;

const stores = ['records', 'items', 'manifests'] as ('records' | 'items' | 'manifests')[];

/**
 * What is kept on this device, each item with the manifest of its records and for whom it is
 * kept. Every step is one transaction: all of it happens, or nothing. Rejects with a `DeviceError`.
 */
export class Shelf {
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  /** Every item, without its manifest, latest first. */
  async items(): Promise<readonly KeptItem[]> {
    const all = await this.#device.run((database) => database.getAll('items'));
    return all.sort((a, b) => b.keptAt - a.keptAt);
  }

  async item(id: string): Promise<KeptItem | null> {
    return (await this.#device.run((database) => database.get('items', id))) ?? null;
  }

  /**
   * Keeps an item and all its records for `holder`. Records that it needed before and needs no
   * more go, unless another item needs them.
   */
  async keep(draft: Draft, answers: readonly Answer[], holder: Holder): Promise<KeptItem> {
    const at = now();
    const records: StoredRecord[] = [];
    // Some of them are long: between them, the reader's finger comes first.
    for (const answer of answers) {
      records.push(recordOf(answer, at));
      await turn();
    }
    const written = records.map((record) => record.question);
    return this.#change([draft.id], written, async (change) => {
      const items = change.objectStore('items');
      const before = await items.get(draft.id);
      const item: KeptItem = {
        parts: before?.parts ?? [],
        halt: null,
        gone: null,
        ...draft,
        holders: withHolder(before?.holders ?? [], holder),
        keptAt: before?.keptAt ?? at,
        checkedAt: at,
        openedAt: before?.openedAt ?? at,
        bytes: records.reduce((sum, record) => sum + record.bytes, 0),
        count: records.length,
        doubted: false,
        broken: 0,
        told: Boolean(draft.gone && before?.told),
      };
      await items.put(item);
      for (const record of records) await change.objectStore('records').put(record);
      const manifests = change.objectStore('manifests');
      const had = await manifests.get(draft.id);
      await manifests.put({
        id: draft.id,
        records: records.map(({ key }) => key),
        bytes: records.map(({ bytes }) => bytes),
      });
      const gone = await letGo(change, had?.records ?? []);
      return { result: item, gone };
    });
  }

  /** Changes what is noted of an item; null when there is no such item. */
  async note(id: string, noted: Partial<Omit<KeptItem, 'id'>>): Promise<KeptItem | null> {
    return this.#change([id], [], async (change) => {
      const before = await change.objectStore('items').get(id);
      const item = before ? { ...before, ...noted } : null;
      if (item) await change.objectStore('items').put(item);
      return { result: item, gone: [] };
    });
  }

  /** Notes that all that is kept may have changed. */
  async doubtAll(): Promise<void> {
    const ids = (await this.items()).map(({ id }) => id);
    await this.#change(ids, [], async (change) => {
      for (const item of await change.objectStore('items').getAll()) {
        await change.objectStore('items').put({ ...item, doubted: true });
      }
      return { result: undefined, gone: [] };
    });
  }

  /** Someone more wants an item that is here; null when it is not. */
  async hold(id: string, holder: Holder): Promise<KeptItem | null> {
    const item = await this.item(id);
    if (!item || item.holders.includes(holder)) return item;
    return this.note(id, { holders: withHolder(item.holders, holder) });
  }

  /** `holder` wants these no more: what nobody else wants goes. */
  async release(ids: readonly string[], holder: Holder): Promise<void> {
    await this.#change(ids, [], async (change) => {
      const gone: string[] = [];
      for (const id of ids) {
        const item = await change.objectStore('items').get(id);
        if (!item?.holders.includes(holder)) continue;
        const holders = item.holders.filter((each) => each !== holder);
        if (holders.length > 0) await change.objectStore('items').put({ ...item, holders });
        else gone.push(...(await dropItem(change, id)));
      }
      return { result: undefined, gone };
    });
  }

  /**
   * Takes an item off the device, with what only it needed and, of a collection, the articles
   * that nobody else wants. What it returns can be put back.
   */
  async remove(id: string): Promise<TakenOff> {
    const touched = [id, ...((await this.item(id))?.parts ?? [])];
    return this.#change(touched, [], async (change) => {
      const taken = { items: [] as KeptItem[], manifests: [] as Manifest[] };
      const leaving: string[] = [];
      for (const each of touched) {
        const item = await change.objectStore('items').get(each);
        if (!item || (each !== id && !item.holders.includes(id))) continue;
        taken.items.push(item);
        const holders = each === id ? [] : item.holders.filter((holder) => holder !== id);
        if (holders.length > 0) await change.objectStore('items').put({ ...item, holders });
        else leaving.push(each);
      }
      const records = new Map<string, StoredRecord>();
      for (const each of leaving) {
        const manifest = await change.objectStore('manifests').get(each);
        if (!manifest) continue;
        taken.manifests.push(manifest);
        for (const key of manifest.records) {
          const record = await change.objectStore('records').get(key);
          if (record) records.set(key, record);
        }
      }
      const gone: string[] = [];
      for (const each of leaving) gone.push(...(await dropItem(change, each)));
      const left = new Set(gone);
      const result = {
        ...taken,
        records: [...records.values()].filter(({ key }) => left.has(key)),
      };
      return { result, gone };
    });
  }

  /** Puts back what was taken off. */
  async putBack({ items, manifests, records }: TakenOff): Promise<void> {
    const written = records.map((record) => record.question);
    await this.#change(
      items.map(({ id }) => id),
      written,
      async (change) => {
        for (const item of items) await change.objectStore('items').put(item);
        for (const manifest of manifests) await change.objectStore('manifests').put(manifest);
        for (const record of records) await change.objectStore('records').put(record);
        return { result: undefined, gone: [] };
      },
    );
  }

  /** Takes everything off the device: what is kept, and what was only passed through. */
  async clear(): Promise<void> {
    const ids = (await this.items()).map(({ id }) => id);
    await this.#change(ids, [], async (change) => {
      const gone = await change.objectStore('records').getAllKeys();
      for (const store of stores) await change.objectStore(store).clear();
      return { result: undefined, gone };
    });
  }

  /**
   * Holds an item's records against its manifest: each is to be there and to fit its own sum,
   * which came with it. Another item may have brought it anew since.
   */
  async check(id: string): Promise<Checked> {
    return this.#device.run(async (database) => {
      const transaction = database.transaction(['records', 'manifests']);
      const manifest = await transaction.objectStore('manifests').get(id);
      const store = transaction.objectStore('records');
      const missing: string[] = [];
      const damaged: string[] = [];
      for (const key of manifest?.records ?? []) {
        const record = await store.get(key);
        if (!record) missing.push(key);
        else if (record.sum && record.sum !== checksum(utf8(record.text))) {
          damaged.push(key);
        }
      }
      return { missing, damaged };
    });
  }

  /**
   * Lets go of what was only read, and not opened since `before`, and of pages that were only
   * passed through, and not since then.
   */
  async sweep(before: number): Promise<void> {
    const read = (await this.items()).filter(({ openedAt }) => openedAt < before);
    await this.release(
      read.filter(({ holders }) => holders.includes('read')).map(({ id }) => id),
      'read',
    );
    await this.#change([], [], async (change) => {
      const records = change.objectStore('records');
      const gone: string[] = [];
      for (const key of await records.getAllKeys()) {
        if (await isNeeded(change, key)) continue;
        const record = await records.get(key);
        if (!record || record.storedAt >= before) continue;
        await records.delete(key);
        gone.push(key);
      }
      return { result: undefined, gone };
    });
  }

  /** Ids of the items that a record of one of these questions belongs to. */
  async needing(questionKeys: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#device.run(async (database) => {
      const found = new Set<string>();
      const transaction = database.transaction(['records', 'manifests']);
      for (const question of questionKeys) {
        const index = transaction.objectStore('records').index('question');
        for (const key of await index.getAllKeys(question)) {
          const needing = transaction.objectStore('manifests').index('records');
          for (const id of await needing.getAllKeys(key)) found.add(id);
        }
      }
      return found;
    });
  }

  /** What all records take together, each counted once, however many need it. */
  async bytes(): Promise<number> {
    return this.#device.run(async (database) => {
      let sum = 0;
      // Of the index alone: the records themselves stay where they are.
      let cursor = await database.transaction('records').store.index('bytes').openKeyCursor();
      while (cursor) {
        sum += cursor.key;
        cursor = await cursor.continue();
      }
      return sum;
    });
  }

  /** What some items take together, each record counted once. */
  async bytesOf(ids: readonly string[]): Promise<number> {
    const manifests = await this.#device.run((database) => {
      const { store } = database.transaction('manifests');
      return Promise.all(ids.map((id) => store.get(id)));
    });
    const sizes = new Map<string, number>();
    for (const manifest of manifests) {
      manifest?.records.forEach((key, index) => sizes.set(key, manifest.bytes[index] ?? 0));
    }
    return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** A note of the device's own, or null. */
  async noted(key: string): Promise<unknown> {
    const note = await this.#device.run((database) => database.get('notes', key));
    return note?.value ?? null;
  }

  async writeNote(key: string, value: unknown): Promise<void> {
    await this.#device.run((database) => database.put('notes', { key, value }));
  }

  async #change<T>(
    items: readonly string[],
    written: readonly string[],
    steps: (change: Change) => Promise<{ result: T; gone: readonly string[] }>,
  ): Promise<T> {
    const { result, gone } = await this.#device.run((database: DeviceDatabase) => {
      const change = database.transaction(stores, 'readwrite') as Change;
      return whole(change, () => steps(change));
    });
    const questions = gone.map(questionOfRecord).filter((each) => each !== null);
    this.#device.changes.tell({ items, written, gone: questions });
    return result;
  }
}

function withHolder(holders: readonly Holder[], holder: Holder): readonly Holder[] {
  return holders.includes(holder) ? holders : [...holders, holder];
}

async function dropItem(change: Change, id: string): Promise<readonly string[]> {
  const manifest = await change.objectStore('manifests').get(id);
  await change.objectStore('items').delete(id);
  await change.objectStore('manifests').delete(id);
  return letGo(change, manifest?.records ?? []);
}

/** Deletes the records among `keys` that no item needs, and says which. */
async function letGo(change: Change, keys: readonly string[]): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const key of keys) {
    if (await isNeeded(change, key)) continue;
    await change.objectStore('records').delete(key);
    gone.push(key);
  }
  return gone;
}

async function isNeeded(change: Change, key: string): Promise<boolean> {
  return (await change.objectStore('manifests').index('records').count(key)) > 0;
}
