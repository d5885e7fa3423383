import type { Store } from '@dateline/store';

/**
 * The store's content version, asked anew in each turn of the event loop. Requests that were
 * read in one turn had all come by the time that the first of them is looked at: one question
 * to the store answers for all.
 */
export class ContentVersion {
  readonly #store: Store;
  #present: Promise<number> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  present(): Promise<number> {
    if (this.#present === null) {
      this.#present = this.#store.contentVersion();
      setImmediate(() => {
        this.#present = null;
      });
    }
    return this.#present;
  }
}
