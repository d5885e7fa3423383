import { beforeEach, describe, expect, it } from 'vitest';
import { RecentSearches } from './recent-searches';

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  full = false;
  get length() {
    return this.#items.size;
  }
  clear = () => this.#items.clear();
  getItem = (key: string) => this.#items.get(key) ?? null;
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  removeItem = (key: string) => void this.#items.delete(key);
  setItem = (key: string, value: string) => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  };
}

let storage: MemoryStorage;
let recent: RecentSearches;
beforeEach(() => {
  storage = new MemoryStorage();
  recent = new RecentSearches(() => storage);
});

describe('what was searched for before', () => {
  it('is remembered, the last first, each once however it is written', () => {
    for (const query of ['Aleppo', 'Kerry', ' aleppo ', '']) recent.add(query);
    expect(recent.list()).toEqual(['aleppo', 'Kerry']);
    expect(new RecentSearches(() => storage).list()).toEqual(['aleppo', 'Kerry']);
  });

  it('is no more than a handful', () => {
    for (let each = 0; each < 20; each += 1) recent.add(`search ${each}`);
    expect(recent.list()).toHaveLength(8);
    expect(recent.list()[0]).toBe('search 19');
  });

  it('is forgotten one by one, or all of it without a trace', () => {
    recent.add('Aleppo');
    recent.add('Kerry');
    expect(recent.remove('Kerry')).toEqual(['Aleppo']);
    expect(recent.clear()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('is nothing where something else stands, or where nothing can be kept', () => {
    storage.setItem('dateline-searches', '{"a":');
    expect(recent.list()).toEqual([]);
    storage.setItem('dateline-searches', '[1,"Kerry"]');
    expect(recent.list()).toEqual(['Kerry']);
    storage.full = true;
    expect(() => recent.add('Aleppo')).not.toThrow();
    expect(new RecentSearches(() => null).add('Aleppo')).toEqual(['Aleppo']);
  });
});
