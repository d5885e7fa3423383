import type { Page, PageArgs } from '@dateline/store';
import DataLoader from 'dataloader';
import type { Deferred } from './deferred';

/**
 * Reads of one kind of thing, each thing once. What is asked for at the same time goes to the
 * store together, with a fixed number of statements; what is known already is given at once.
 */
export class Batch<Key, Value> {
  readonly #known = new Map<Key, Value | null>();
  readonly #read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  /** Made when something has to be read: most requests need few of their batches. */
  #loader: DataLoader<Key, Value | null> | undefined;
  #brought: ReadonlyMap<Key, Value> | null = null;

  constructor(read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>) {
    this.#read = read;
  }

  /** Null for what is not there. */
  load(key: Key): Deferred<Value | null> {
    return this.#brought?.get(key) ?? this.#known.get(key) ?? this.#readLater(key);
  }

  #readLater(key: Key): Promise<Value | null> {
    this.#loader ??= new DataLoader(async (keys) => {
      const found = await this.#read(keys);
      return keys.map((each) => {
        const value = found.get(each) ?? null;
        this.#known.set(each, value);
        return value;
      });
    });
    return this.#loader.load(key);
  }

  /** Takes what something else that was read has brought along. */
  bring(values: ReadonlyMap<Key, Value>): void {
    if (this.#brought === null) {
      // Most requests read one document: its own map will do.
      this.#brought = values;
      return;
    }
    for (const [key, value] of values) this.#known.set(key, value);
  }
}

/**
 * Batches for connections: one for each set of arguments, because only what is asked for
 * with the same arguments can be read together.
 */
export class PageBatches<Key, Value> {
  readonly #batches = new Map<string, Batch<Key, Page<Value>>>();
  readonly #read: (
    keys: readonly Key[],
    page: PageArgs,
    narrowed: string | undefined,
  ) => Promise<ReadonlyMap<Key, Page<Value>>>;

  constructor(
    read: (
      keys: readonly Key[],
      page: PageArgs,
      narrowed: string | undefined,
    ) => Promise<ReadonlyMap<Key, Page<Value>>>,
  ) {
    this.#read = read;
  }

  async load(key: Key, page: PageArgs, narrowed?: string): Promise<Page<Value>> {
    const args = JSON.stringify([page.first, page.after, narrowed]);
    let pages = this.#batches.get(args);
    if (!pages) {
      pages = new Batch((keys) => this.#read(keys, page, narrowed));
      this.#batches.set(args, pages);
    }
    return (await pages.load(key)) ?? { items: [], hasNextPage: false, totalCount: 0 };
  }
}
