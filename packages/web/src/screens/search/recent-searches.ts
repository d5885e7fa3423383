/** How many searches are remembered. */
const most = 8;
const key = 'dateline-searches';

/** What the reader searched for, the last first: on this device only, and only what they meant to. */
export class RecentSearches {
  readonly #storage: () => Storage | null;

  constructor(storage: () => Storage | null = localStorageIfLent) {
    this.#storage = storage;
  }

  list(): readonly string[] {
    try {
      const stored: unknown = JSON.parse(this.#storage()?.getItem(key) ?? '[]');
      if (!Array.isArray(stored)) return [];
      return stored.filter((each): each is string => typeof each === 'string').slice(0, most);
    } catch {
      // Not ours, or cut off: as if nothing had been searched for.
      return [];
    }
  }

  add(query: string): readonly string[] {
    const text = query.trim();
    if (text === '') return this.list();
    return this.#keep([text, ...this.#without(text)]);
  }

  remove(query: string): readonly string[] {
    return this.#keep(this.#without(query));
  }

  clear(): readonly string[] {
    return this.#keep([]);
  }

  /** "Aleppo" is "aleppo" searched for once more. */
  #without(query: string): string[] {
    return this.list().filter((each) => each.toLowerCase() !== query.toLowerCase());
  }

  #keep(list: readonly string[]): readonly string[] {
    const kept = list.slice(0, most);
    try {
      if (kept.length > 0) this.#storage()?.setItem(key, JSON.stringify(kept));
      else this.#storage()?.removeItem(key);
    } catch (error) {
      // A full device searches all the same.
      if (!(error instanceof DOMException)) throw error;
    }
    return kept;
  }
}

/** The browser refuses storage to a page now and then. */
function localStorageIfLent(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
