import { DeviceError } from '../../offline/device-database';
import type { Note, OwnThings, ReadCopy, RevisionText } from '../things';
import { openOwnDatabase, type OwnDatabase, type OwnKind, type OwnSchema } from './own-database';

type Value<Kind extends OwnKind> = OwnSchema[Kind]['value'];
type Key<Kind extends OwnKind> = OwnSchema[Kind]['key'];

/** What one write puts and takes away, all of it or none. */
export type OwnWrite = {
  readonly [Kind in OwnKind]?: {
    readonly put?: readonly Value<Kind>[];
    readonly remove?: readonly Key<Kind>[];
  };
};

/**
 * What is the reader's own, on this device. Every write is one transaction, and the other tabs
 * hear of it. Every method rejects with a `DeviceError`, or not at all.
 */
export class OwnStore {
  #opened: Promise<OwnDatabase> | null = null;
  readonly #name: string;
  #channel: BroadcastChannel | null = null;

  constructor(name = 'dateline-own') {
    this.#name = name;
  }

  /** Hears which kinds of thing another tab has changed, and lets the others hear of this one. */
  onChange(hear: (kinds: readonly OwnKind[]) => void): void {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', ({ data }) => hear(data));
  }

  /** Ends the talk with other tabs. */
  close(): void {
    this.#channel?.close();
  }

  async all<Kind extends OwnKind>(kind: Kind): Promise<readonly Value<Kind>[]> {
    return this.#with((database) => database.getAll(kind));
  }

  async copy(slug: string): Promise<ReadCopy | undefined> {
    return this.#with((database) => database.get('copies', slug));
  }

  async text(slug: string, revision: number): Promise<RevisionText | undefined> {
    return this.#with((database) => database.get('texts', [slug, revision]));
  }

  async write(change: OwnWrite): Promise<void> {
    const kinds = Object.keys(change) as OwnKind[];
    await this.#with(async (database) => {
      const transaction = database.transaction(kinds, 'readwrite');
      try {
        for (const kind of kinds) {
          const store = transaction.objectStore(kind);
          for (const key of change[kind]?.remove ?? []) await store.delete(key as never);
          for (const value of change[kind]?.put ?? []) await store.put(value as never);
        }
      } catch (cause) {
        // What was written before the step that failed is not to stay.
        transaction.done.catch(() => undefined);
        if (!(cause instanceof Error && cause.name === 'QuotaExceededError')) transaction.abort();
        throw cause;
      }
      await transaction.done;
    });
    this.#channel?.postMessage(kinds);
  }

  /** Drops texts that neither a note nor what was read stands on any more. */
  async sweepTexts(slug: string): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['texts', 'notes', 'copies'], 'readwrite');
      const copy = await transaction.objectStore('copies').get(slug);
      const needed = revisionsOf(slug, await transaction.objectStore('notes').getAll());
      if (copy) needed.add(copy.revision);
      const texts = transaction.objectStore('texts');
      for (const [article, revision] of await texts.getAllKeys(
        IDBKeyRange.bound([slug, 0], [slug, Infinity]),
      )) {
        if (!needed.has(revision)) await texts.delete([article, revision]);
      }
      await transaction.done;
    });
  }

  /** Everything that an export holds. */
  async things(): Promise<OwnThings> {
    const [saved, places, notes, texts] = await Promise.all([
      this.all('saved'),
      this.all('places'),
      this.all('notes'),
      this.all('texts'),
    ]);
    const noted = new Set(
      notes.flatMap(({ slug, anchors }) => anchors.map(({ revision }) => `${slug} ${revision}`)),
    );
    return {
      saved: [...saved].sort((a, b) => a.order - b.order),
      places,
      notes,
      // What was only read is the publisher's: an export is what is the reader's own.
      texts: texts.filter(({ slug, revision }) => noted.has(`${slug} ${revision}`)),
    };
  }

  async #with<T>(work: (database: OwnDatabase) => Promise<T>): Promise<T> {
    try {
      this.#opened ??= openOwnDatabase(this.#name, () => {
        this.#opened = null;
      });
      return await work(await this.#opened);
    } catch (cause) {
      this.#opened = null;
      throw DeviceError.from(cause);
    }
  }
}

function revisionsOf(slug: string, notes: readonly Note[]): Set<number> {
  return new Set(
    notes
      .filter((note) => note.slug === slug)
      .flatMap(({ anchors }) => anchors.map(({ revision }) => revision)),
  );
}
