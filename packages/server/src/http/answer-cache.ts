import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';
import type { ContentVersion } from './content-version';

/** What one entry takes beside its bytes and their compressed forms, roughly. */
const overhead = 1000;

/** How many answers were there, were made, and were waited for while they were made for another. */
export interface AnswerTally {
  readonly hits: number;
  readonly misses: number;
  readonly shared: number;
}

const versions = new WeakMap<Answer, number>();

/** The content version that an answer is kept for; undefined for one that is not kept. */
export function versionOf(answer: Answer): number | undefined {
  return versions.get(answer);
}

/**
 * Answers of the present content version. When the content changes, in this process or
 * another, the next request finds a higher version in the store and everything older goes.
 */
export class AnswerCache {
  readonly #content: ContentVersion;
  readonly #answers: LRUCache<string, Answer>;
  readonly #underway = new Map<string, Promise<Answer>>();
  readonly #tally = { hits: 0, misses: 0, shared: 0 };
  #version = -1;

  /** `capacity` is in bytes. */
  constructor(content: ContentVersion, capacity: number) {
    this.#content = content;
    this.#answers = new LRUCache({
      maxSize: capacity,
      maxEntrySize: capacity / 8,
      sizeCalculation: (answer, key) =>
        Math.ceil(answer.body.length * 1.5) + key.length * 2 + overhead,
    });
  }

  /** Since the start; keeps counting. */
  get tally(): AnswerTally {
    return this.#tally;
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
    const version = await this.#content.present();
    if (version !== this.#version) {
      this.#answers.clear();
      this.#version = version;
    }
    const known = this.#answers.get(key);
    if (known) {
      this.#tally.hits += 1;
      return known;
    }
    const versioned = `${version} ${key}`;
    const underway = this.#underway.get(versioned);
    if (underway) {
      this.#tally.shared += 1;
      return underway;
    }
    this.#tally.misses += 1;
    const making = this.#make(version, key, make, keep).finally(() =>
      this.#underway.delete(versioned),
    );
    this.#underway.set(versioned, making);
    return making;
  }

  async #make(
    version: number,
    key: string,
    make: (version: number) => Promise<Answer>,
    keep: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const answer = await make(version);
    // Made of content that has been replaced meanwhile: good for whoever waits, not to keep.
    if (version === this.#version && keep(answer)) {
      this.#answers.set(key, answer);
      versions.set(answer, version);
    }
    return answer;
  }
}
