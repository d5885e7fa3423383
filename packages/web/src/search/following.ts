import { given, type Device } from '../offline/device';
import type { DeviceChange } from '../offline/device-changes';
import type { DeviceRecord } from '../offline/device-database';
import type { DeviceIndex } from './device-index';
import { entriesOf, searchedOperation, searchedOperations } from './entries';

/** How far the looking through of the device has come, in records. */
export interface IndexProgress {
  readonly done: number;
  readonly of: number;
}

export interface FollowingOptions {
  readonly device: Pick<Device, 'each' | 'onChange' | 'run'>;
  readonly index: DeviceIndex;
  /** Called after each record that is looked through at the start, and after each change. */
  readonly onProgress: (progress: IndexProgress) => void;
  /** Resolves when others have had their turn: a search is not to wait for all records. */
  readonly breathe: () => Promise<void>;
  /** A change that could not be looked into: what was known before stays in the index. */
  readonly onTrouble: (error: unknown) => void;
}

/** Keeps an index of what the device has, from its first record on. */
export class Following {
  readonly #options: FollowingOptions;
  /** When what is in the index was stored, by `questionKey`, and what it was. */
  readonly #seen = new Map<
    string,
    { readonly storedAt: number; readonly sum: string | undefined }
  >();
  #done = 0;
  #of = 0;
  /** Changes are taken in one after the other. */
  #changes: Promise<void> = Promise.resolve();

  constructor(options: FollowingOptions) {
    this.#options = options;
  }

  /** Looks through everything, and from then on through what changes. What it returns ends that. */
  async start(): Promise<() => void> {
    const { device, breathe, onTrouble } = this.#options;
    const stop = device.onChange((change) => {
      this.#changes = this.#changes.then(() => this.#take(change)).catch(onTrouble);
    });
    for (const name of searchedOperations) {
      this.#of += await device.run((database) =>
        database.countFromIndex('records', 'question', IDBKeyRange.bound(`${name}:`, `${name};`)),
      );
    }
    for (const name of searchedOperations) {
      for await (const record of device.each(name)) {
        this.#put(record);
        this.#done += 1;
        this.#tell();
        await breathe();
      }
    }
    this.#of = this.#done;
    this.#tell();
    return stop;
  }

  async #take({ written, gone }: DeviceChange) {
    const { device, index, breathe } = this.#options;
    const questions = [...new Set([...written, ...gone])].filter(searchedOperation);
    for (const question of questions) {
      const stored = await device.run((database) =>
        database.getAllFromIndex('records', 'question', question),
      );
      const records = stored.map(given).filter((record) => record !== null);
      for (const record of records) this.#put(record);
      if (records.length === 0) {
        index.drop(question);
        this.#seen.delete(question);
      }
      await breathe();
    }
    if (questions.length > 0) this.#tell();
  }

  /** Of the records of one question, which builds may have worded differently, the newest counts. */
  #put({ question, data, storedAt, sum }: DeviceRecord) {
    const seen = this.#seen.get(question);
    if (seen && seen.storedAt > storedAt) return;
    this.#seen.set(question, { storedAt, sum });
    // Confirmed by the server, and no word of it changed.
    if (seen && sum !== undefined && seen.sum === sum) return;
    this.#options.index.put(question, entriesOf(question, data));
  }

  #tell() {
    this.#options.onProgress({ done: this.#done, of: Math.max(this.#of, this.#done) });
  }
}
