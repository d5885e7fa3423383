import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One answer, as the server gave it: what makes a page readable with no network. */
export interface DeviceRecord {
  /** `recordKey` of the question. */
  readonly key: string;
  /** `questionKey` of the question. */
  readonly question: string;
  readonly hash: string;
  readonly data: unknown;
  /** Length of the data as JSON in UTF-8. */
  readonly bytes: number;
  /** When the server last said so, in milliseconds since 1970. */
  readonly storedAt: number;
}

/** An article kept whole, with every page that it links to. */
export interface KeptArticle {
  readonly slug: string;
  readonly headline: string;
  readonly keptAt: number;
  /** When the server last confirmed it. */
  readonly checkedAt: number;
  /** When the server was last asked; later than `checkedAt` when it could not be reached. */
  readonly triedAt: number;
  /** Of all its records together. */
  readonly bytes: number;
  /** Keys of its records. */
  readonly records: readonly string[];
  /** Hash of the operation that fetched it: another build may ask for more. */
  readonly hash: string;
}

export interface DatelineSchema extends DBSchema {
  records: { key: string; value: DeviceRecord; indexes: { question: string } };
  articles: { key: string; value: KeptArticle };
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

/** Opens the database, making it when it is not there. `onLost` hears when it is taken away. */
export async function openDeviceDatabase(
  name: string,
  onLost: () => void,
): Promise<DeviceDatabase> {
  const database = await openDB<DatelineSchema>(name, 1, {
    upgrade(made) {
      made.createObjectStore('records', { keyPath: 'key' }).createIndex('question', 'question');
      made.createObjectStore('articles', { keyPath: 'slug' });
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
