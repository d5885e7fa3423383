import { ApolloCache, type Cache } from '@apollo/client/cache';
import type { DocumentNode } from 'graphql';
import { variablesKey } from '../offline/record-key';
import type { Variables } from '../operations/keys';

/**
 * Apollo's cache, holding whole answers by operation and variables: the same unit that the
 * device keeps. Nothing here edits what it reads, so answers need not be taken apart into
 * entities and put together again; doing without is half of the client's weight.
 */
export class AnswerCache extends ApolloCache {
  override readonly assumeImmutableResults = true;
  #answers = new Map<string, unknown>();
  readonly #watches = new Set<() => void>();
  #holding = 0;

  override read<Data>({ query, variables }: Cache.ReadOptions): Data | null {
    return (this.#answers.get(keyOf(query, variables)) ?? null) as Data | null;
  }

  override write({ query, variables, result, broadcast }: Cache.WriteOptions): undefined {
    this.#answers.set(keyOf(query, variables), result);
    if (broadcast !== false) this.#broadcast();
  }

  override diff<Data>({ query, variables }: Cache.DiffOptions): Cache.DiffResult<Data> {
    const result = this.#answers.get(keyOf(query, variables));
    return result === undefined
      ? { result: null, complete: false }
      : { result: result as Data, complete: true };
  }

  override watch<Data>(watch: Cache.WatchOptions<Data>): () => void {
    const look = () => tell(watch, this.diff<Data>(watch));
    this.#watches.add(look);
    if (watch.immediate) look();
    return () => this.#watches.delete(look);
  }

  override performTransaction(transaction: (cache: ApolloCache) => void): void {
    this.#holding += 1;
    try {
      transaction(this);
    } finally {
      this.#holding -= 1;
      this.#broadcast();
    }
  }

  override evict({ id }: Cache.EvictOptions): boolean {
    return id === undefined || id === 'ROOT_QUERY' ? this.#clear() : false;
  }

  override async reset(): Promise<void> {
    this.#clear();
  }

  override restore(state: unknown): this {
    this.#answers = new Map(state as readonly [string, unknown][]);
    return this;
  }

  override extract(): unknown {
    return [...this.#answers];
  }

  /** There are no mutations here, so nothing is ever shown before the server has said it. */
  override removeOptimistic(): void {}

  /** Only asked about fragments of single entities, which this cache does not hold. */
  override fragmentMatches(): boolean {
    return false;
  }

  #clear(): boolean {
    const had = this.#answers.size > 0;
    this.#answers.clear();
    this.#broadcast();
    return had;
  }

  #broadcast() {
    if (this.#holding > 0) return;
    for (const look of this.#watches) look();
  }
}

function tell<Data>(watch: Cache.WatchOptions<Data>, diff: Cache.DiffResult<Data>) {
  const last = watch.lastDiff;
  if (last && last.complete === diff.complete && last.result === diff.result) return;
  watch.lastDiff = diff;
  watch.callback(diff, last);
}

function keyOf(query: DocumentNode, variables: unknown): string {
  const operation = query.definitions.find((each) => each.kind === 'OperationDefinition');
  return `${operation?.name?.value ?? ''}:${variablesKey((variables ?? {}) as Variables)}`;
}
