import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Documents that clients registered may take up this many characters together. */
const clientCapacity = 4 * 1024 * 1024;

/** The reader's own operations, by the SHA-256 of their document. */
export type OperationManifest = Readonly<Record<string, string>>;

/**
 * The documents behind persisted queries: the reader's own, known from its build and kept
 * forever, and those that clients registered (Apollo's automatic persisted queries), which
 * push each other out when they become too many. Keys are as Apollo writes them, `apq:<hash>`.
 */
export class PersistedOperations {
  readonly #own: ReadonlyMap<string, string>;
  readonly #clients = new LRUCache<string, string>({
    maxSize: clientCapacity,
    sizeCalculation: (document) => document.length,
  });

  /** Throws when a document does not have the hash that it is listed under. */
  constructor(manifest: OperationManifest) {
    for (const [hash, document] of Object.entries(manifest)) {
      const actual = createHash('sha256').update(document).digest('hex');
      if (actual !== hash) {
        throw new Error(`The operation listed under ${hash} has the hash ${actual}.`);
      }
    }
    this.#own = new Map(Object.entries(manifest));
  }

  /** Whether the hash is that of one of the reader's own operations. */
  isOwn(hash: string | undefined): boolean {
    return hash !== undefined && this.#own.has(hash);
  }

  async get(key: string): Promise<string | undefined> {
    return this.#own.get(hashOf(key)) ?? this.#clients.get(hashOf(key));
  }

  async set(key: string, document: string): Promise<void> {
    if (!this.#own.has(hashOf(key))) this.#clients.set(hashOf(key), document);
  }

  async delete(key: string): Promise<boolean> {
    return this.#clients.delete(hashOf(key));
  }
}

function hashOf(key: string): string {
  return key.replace(/^apq:/, '');
}
