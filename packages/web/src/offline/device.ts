import type { Question } from '../operations/keys';
import {
  DeviceError,
  openDeviceDatabase,
  type DeviceDatabase,
  type DeviceRecord,
  type KeptArticle,
} from './device-database';
import { questionKey, recordKey } from './record-key';

/** An answer and the question that it answers. */
export interface Answer {
  readonly question: Question;
  readonly data: unknown;
}

/** Judges whether an answer that an earlier build asked for has all that this build asks. */
export type Conformance = (question: Question, data: unknown) => Promise<boolean>;

/**
 * What is on this device: the offline truth. One record per operation and variables, and one
 * entry per article kept whole. Every method rejects with a `DeviceError`, or not at all.
 */
export class Device {
  #opened: Promise<DeviceDatabase> | null = null;
  readonly #name: string;
  readonly #conforms: Conformance;
  readonly #anticipated = new Map<string, Promise<DeviceRecord | null>>();

  constructor(conforms: Conformance, name = 'dateline') {
    this.#conforms = conforms;
    this.#name = name;
  }

  /**
   * Begins to read the record that answers `question`: the next `read` of it takes that up, and
   * hears of what went wrong.
   */
  anticipate(question: Question): void {
    const reading = this.read(question);
    reading.catch(() => undefined);
    this.#anticipated.set(recordKey(question), reading);
  }

  /** The record that answers `question`, or null. */
  async read(question: Question): Promise<DeviceRecord | null> {
    const anticipated = this.#anticipated.get(recordKey(question));
    if (anticipated) {
      this.#anticipated.delete(recordKey(question));
      return anticipated;
    }
    return this.#with(async (database) => {
      const exact = await database.get('records', recordKey(question));
      if (exact) return exact;
      const earlier = await database.getAllFromIndex('records', 'question', questionKey(question));
      const newest = earlier.sort((a, b) => b.storedAt - a.storedAt)[0];
      return newest && (await this.#conforms(question, newest.data)) ? newest : null;
    });
  }

  /**
   * Stores one answer. What an earlier build knew of the same question stays until the sweep:
   * a tab that still runs that build reads it.
   */
  async write(answer: Answer): Promise<void> {
    await this.#with(async (database) => {
      await database.put('records', recordOf(answer, Date.now()));
    });
  }

  /**
   * Keeps an article and all its pages in one transaction: all of it is there, or none.
   * Records that the article needed before and needs no more go, unless another needs them.
   */
  async keep(
    article: { readonly slug: string; readonly headline: string; readonly hash: string },
    answers: readonly Answer[],
  ): Promise<KeptArticle> {
    return this.#with(async (database) => {
      const now = Date.now();
      const records = answers.map((answer) => recordOf(answer, now));
      const transaction = database.transaction(['records', 'articles'], 'readwrite');
      const store = transaction.objectStore('records');
      const articles = transaction.objectStore('articles');
      const before = await articles.get(article.slug);
      const kept: KeptArticle = {
        ...article,
        keptAt: before?.keptAt ?? now,
        checkedAt: now,
        triedAt: now,
        bytes: records.reduce((sum, record) => sum + record.bytes, 0),
        records: records.map((record) => record.key),
      };
      await whole(transaction, async () => {
        await articles.put(kept);
        for (const record of records) await store.put(record);
        const needed = await neededRecords(articles);
        for (const key of before?.records ?? []) if (!needed.has(key)) await store.delete(key);
      });
      return kept;
    });
  }

  /** Takes an article and what only it needed off the device. */
  async remove(slug: string): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['records', 'articles'], 'readwrite');
      const articles = transaction.objectStore('articles');
      const kept = await articles.get(slug);
      await articles.delete(slug);
      const needed = await neededRecords(articles);
      for (const key of kept?.records ?? []) {
        if (!needed.has(key)) await transaction.objectStore('records').delete(key);
      }
      await transaction.done;
    });
  }

  /** Takes the answer to one question off the device, in every wording. */
  async forget(question: Question): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction('records', 'readwrite');
      const index = transaction.store.index('question');
      for (const key of await index.getAllKeys(questionKey(question))) {
        await transaction.store.delete(key);
      }
      await transaction.done;
    });
  }

  /** Notes that the server was asked about a kept article and could not be reached. */
  async noteTried(slug: string): Promise<KeptArticle | null> {
    return this.#with(async (database) => {
      const transaction = database.transaction('articles', 'readwrite');
      const kept = await transaction.store.get(slug);
      const tried = kept ? { ...kept, triedAt: Date.now() } : null;
      if (tried) await transaction.store.put(tried);
      await transaction.done;
      return tried;
    });
  }

  /** The articles kept whole, latest first. */
  async articles(): Promise<readonly KeptArticle[]> {
    return this.#with(async (database) => {
      const all = await database.getAll('articles');
      return all.sort((a, b) => b.keptAt - a.keptAt);
    });
  }

  /** Drops pages that were only passed through, and not since `before`. */
  async sweep(before: number): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['records', 'articles'], 'readwrite');
      const needed = await neededRecords(transaction.objectStore('articles'));
      for (const record of await transaction.objectStore('records').getAll()) {
        if (record.storedAt < before && !needed.has(record.key)) {
          await transaction.objectStore('records').delete(record.key);
        }
      }
      await transaction.done;
    });
  }

  async #with<T>(work: (database: DeviceDatabase) => Promise<T>): Promise<T> {
    try {
      this.#opened ??= openDeviceDatabase(this.#name, () => {
        this.#opened = null;
      });
      return await work(await this.#opened);
    } catch (cause) {
      this.#opened = null;
      throw DeviceError.from(cause);
    }
  }
}

function recordOf({ question, data }: Answer, storedAt: number): DeviceRecord {
  return {
    key: recordKey(question),
    question: questionKey(question),
    hash: question.hash,
    data,
    bytes: new TextEncoder().encode(JSON.stringify(data)).length,
    storedAt,
  };
}

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** A transaction in which one step fails by itself would still commit the steps before it. */
async function whole(transaction: Transaction, steps: () => Promise<void>): Promise<void> {
  try {
    await steps();
  } catch (cause) {
    const ended = transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch (already) {
      // A failure for want of room has ended it by itself.
      if (!(already instanceof DOMException && already.name === 'InvalidStateError')) throw already;
    }
    await ended;
    throw cause;
  }
  await transaction.done;
}

interface ArticleReader {
  getAll(): Promise<KeptArticle[]>;
}

async function neededRecords(articles: ArticleReader): Promise<Set<string>> {
  return new Set((await articles.getAll()).flatMap((kept) => kept.records));
}
