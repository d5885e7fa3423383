import type { Store } from '@dateline/store';
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';

/** What one entry takes beside its bytes and their compressed forms, roughly. */
const overhead = 1000;

/**
 * Answers of the present content version. When the content changes, in this process or
 * another, the next request finds a higher version in the store and everything older goes.
 */
export class AnswerCache {
  readonly #store: Store;
  readonly #answers: LRUCache<string, Answer>;
  readonly #underway = new Map<string, Promise<Answer>>();
  #version = -1;
  #present: Promise<number> | null = null;

  /** `capacity` is in bytes. */
  constructor(store: Store, capacity: number) {
    this.#store = store;
    this.#answers = new LRUCache({
      maxSize: capacity,
      maxEntrySize: capacity / 8,
      sizeCalculation: (answer, key) =>
        Math.ceil(answer.body.length * 1.5) + key.length * 2 + overhead,
    });
  }

  /**
   * The answer under this key, made by `make`, which is told the content version, if it is
   * not there. Requests for the same
   * answer wait for the one that is being made. Only what `keep` allows is kept.
   */
  async get(
    key: string,
    make: (version: number) => Promise<Answer>,
    keep: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const version = await this.#presentVersion();
    if (version !== this.#version) {
      this.#answers.clear();
      this.#version = version;
    }
    const known = this.#answers.get(key);
    if (known) return known;
    const versioned = `${version} ${key}`;
    const underway = this.#underway.get(versioned);
    if (underway) return underway;
    const making = this.#make(version, key, make, keep).finally(() =>
      this.#underway.delete(versioned),
    );
    this.#underway.set(versioned, making);
    return making;
  }

  /**
   * Requests that were read in one turn of the event loop had all come by the time that the
   * first of them is looked at: one question to the store answers for all.
   */
  #presentVersion(): Promise<number> {
    if (this.#present === null) {
      this.#present = this.#store.contentVersion();
      setImmediate(() => {
        this.#present = null;
      });
    }
    return this.#present;
  }

  async #make(
    version: number,
    key: string,
    make: (version: number) => Promise<Answer>,
    keep: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const answer = await make(version);
    // Made of content that has been replaced meanwhile: good for whoever waits, not to keep.
    if (version === this.#version && keep(answer)) this.#answers.set(key, answer);
    return answer;
  }
}
