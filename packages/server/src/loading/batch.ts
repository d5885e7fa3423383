import type { Page, PageArgs } from '@dateline/store';
import DataLoader from 'dataloader';

/** A loader over a store method that answers many keys with a fixed number of statements. */
export function batch<Key, Value>(
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): DataLoader<Key, Value | null> {
  return new DataLoader(async (keys) => {
    const found = await read(keys);
    return keys.map((key) => found.get(key) ?? null);
  });
}

/**
 * Loaders for connections: one for each set of arguments, because only what is asked for
 * with the same arguments can be read together.
 */
export class PageBatches<Key, Value> {
  readonly #batches = new Map<string, DataLoader<Key, Page<Value> | null>>();
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
      pages = batch((keys) => this.#read(keys, page, narrowed));
      this.#batches.set(args, pages);
    }
    return (await pages.load(key)) ?? { items: [], hasNextPage: false, totalCount: 0 };
  }
}
