import { operationHashes, type OperationName, type Question } from '../operations/keys';
import { checksum, utf8 } from './checksum';
import { now } from './clock';
import { DeviceChanges, type DeviceChangeListener } from './device-changes';
import {
  DeviceError,
  openDeviceDatabase,
  type DeviceDatabase,
  type DeviceRecord,
  type StoredRecord,
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
 * The records on this device, one per operation and variables: the offline truth. What belongs
 * together, and for whom it is kept, is the `Shelf`'s. Every method rejects with a `DeviceError`,
 * or not at all.
 */
export class Device {
  /** What changes here, in this tab or in another. */
  readonly changes: DeviceChanges;
  #opened: Promise<DeviceDatabase> | null = null;
  readonly #name: string;
  readonly #conforms: Conformance;
  readonly #anticipated = new Map<string, Promise<DeviceRecord | null>>();

  constructor(conforms: Conformance, name = 'dateline') {
    this.#conforms = conforms;
    this.#name = name;
    this.changes = new DeviceChanges(`${name}-device`);
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
    return this.run(async (database) => {
      const exact = await database.get('records', recordKey(question));
      if (exact) return given(exact);
      const earlier = await database.getAllFromIndex('records', 'question', questionKey(question));
      const newest = earlier.sort((a, b) => b.storedAt - a.storedAt)[0];
      const record = newest ? given(newest) : null;
      return record && (await this.#conforms(question, record.data)) ? record : null;
    });
  }

  /**
   * Every answer to an operation that is on the device, in the order of the variables, a few at a
   * time: the reader of it may take as long as it likes, and sees what is there when it comes to it.
   */
  async *each(name: OperationName): AsyncGenerator<DeviceRecord> {
    const all = IDBKeyRange.bound(`${name}:`, `${name};`, false, true);
    const keys = await this.run((database) =>
      database.getAllKeysFromIndex('records', 'question', all),
    );
    for (let start = 0; start < keys.length; start += batch) {
      const records = await this.run((database) => {
        const store = database.transaction('records').store;
        return Promise.all(keys.slice(start, start + batch).map((key) => store.get(key)));
      });
      for (const stored of records) {
        const record = stored ? given(stored) : null;
        if (record) yield record;
      }
    }
  }

  /** Calls `listener` after each change, made in this tab or another; what it returns ends that. */
  onChange(listener: DeviceChangeListener): () => void {
    return this.changes.listen(listener);
  }

  /**
   * Stores one answer. What an earlier build knew of the same question stays until the sweep:
   * a tab that still runs that build reads it.
   */
  async write(answer: Answer): Promise<void> {
    const record = recordOf(answer, now());
    await this.run((database) => database.put('records', record));
    this.changes.tell({ written: [record.question] });
  }

  /** Takes the answer to one question off the device, in every wording. */
  async forget(question: Question): Promise<void> {
    await this.run(async (database) => {
      const transaction = database.transaction('records', 'readwrite');
      const index = transaction.store.index('question');
      for (const key of await index.getAllKeys(questionKey(question))) {
        await transaction.store.delete(key);
      }
      await transaction.done;
    });
    this.changes.tell({ gone: [questionKey(question)] });
  }

  /** For the shelf: works on the database, opening it first; what fails is a `DeviceError`. */
  async run<T>(work: (database: DeviceDatabase) => Promise<T>): Promise<T> {
    try {
      this.#opened ??= openDeviceDatabase(this.#name, () => {
        this.#opened = null;
      });
      return await work(await this.#opened);
    } catch (cause) {
      if (!(cause instanceof Error && cause.name === 'QuotaExceededError')) this.#opened = null;
      throw DeviceError.from(cause);
    }
  }
}

/** Records read at a time: enough to be quick, few enough for a small memory. */
const batch = 25;

/** An answer as it is stored. */
export function recordOf({ question, data }: Answer, storedAt: number): StoredRecord {
  const text = JSON.stringify(data);
  const bytes = utf8(text);
  return {
    key: recordKey(question),
    question: questionKey(question),
    hash: question.hash,
    text,
    bytes: bytes.length,
    sum: checksum(bytes),
    storedAt,
  };
}

/** A record as it is used; null where its text was damaged and cannot be read. */
export function given({ text, ...record }: StoredRecord): DeviceRecord | null {
  try {
    return { ...record, data: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The `questionKey` of a record by its key, or null for an operation of an earlier build. */
export function questionOfRecord(key: string): string | null {
  const [hash = ''] = key.split(':', 1);
  const name = Object.entries(operationHashes).find(([, each]) => each === hash)?.[0];
  return name ? name + key.slice(hash.length) : null;
}
