import { LRUCache } from 'lru-cache';
import type { ExecutableRequest } from './executor';

/** How many operations with their variables are remembered. */
const capacity = 1000;

/** A query that has been answered before: what was executed, and the head of its answer. */
export interface RepeatableOperation {
  readonly request: ExecutableRequest;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Queries that went through all of Apollo's checks and were answered without an error, by the
 * key that decides their answer. Asked again, the checks would come out the same: only the
 * execution is left to do.
 */
export class RepeatableOperations {
  readonly #known = new LRUCache<string, RepeatableOperation>({ max: capacity });

  get(key: string): RepeatableOperation | undefined {
    return this.#known.get(key);
  }

  add(key: string, operation: RepeatableOperation): void {
    this.#known.set(key, operation);
  }
}
