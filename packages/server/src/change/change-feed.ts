import type { Change as ChangeRecord, Store } from '@dateline/store';

/** A change and its place in the log. */
export interface LoggedChange {
  readonly record: ChangeRecord;
  readonly cursor: string;
}

/** How long a change may go unnoticed: another process's is seen only by looking. */
const pollMilliseconds = 250;

const pageSize = 100;

/**
 * Changes as they happen, in this process or another. Whoever follows reads the log from their
 * own place in it and waits only at its end, so nobody misses one or gets one twice, however
 * slow they are. While someone waits, one cheap statement asks for the content version.
 */
export class ChangeFeed {
  readonly #store: Store;
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * What comes after the change with this cursor; after null, what comes from now on.
   *
   * @throws {CursorError} when the cursor is not one of a change
   */
  async follow(since: string | null): Promise<AsyncIterableIterator<LoggedChange>> {
    const from = since ?? (await this.#store.lastChange());
    await this.#store.listChanges({ first: 1, after: from });
    return new Following(
      (after) => this.#read(after),
      (version, signal) => this.#changeAfter(version, signal),
      from,
    );
  }

  /** Ends everyone's following. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  async #read(after: string | null): Promise<Read> {
    if (this.#closed) return { ended: true, version: 0, changes: [] };
    // Asked first: a change that comes between the two is read, and only looked for once more.
    const version = await this.#store.contentVersion();
    const page = await this.#store.listChanges({ first: pageSize, after });
    const changes = page.items.map(({ node, cursor }) => ({ record: node, cursor }));
    return { ended: false, version, changes };
  }

  async #changeAfter(version: number, signal: AbortSignal): Promise<void> {
    this.#timer ??= setInterval(() => void this.#look(version), pollMilliseconds).unref();
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted || this.#closed) done();
    });
    if (this.#waiting.size === 0) this.#rest();
  }

  async #look(version: number): Promise<void> {
    try {
      if ((await this.#store.contentVersion()) !== version) this.#wake();
    } catch {
      // Those who wait will read the log, and fail where it can be told to whom it concerns.
      this.#wake();
    }
  }

  #wake(): void {
    for (const done of this.#waiting) done();
    this.#rest();
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}

interface Read {
  readonly ended: boolean;
  readonly version: number;
  readonly changes: readonly LoggedChange[];
}

/**
 * One follower's way through the log. Not a generator: those cannot be ended while they wait,
 * and a reader who has gone would be waited for until the next change.
 */
class Following implements AsyncIterableIterator<LoggedChange> {
  readonly #read: (after: string | null) => Promise<Read>;
  readonly #changeAfter: (version: number, signal: AbortSignal) => Promise<void>;
  readonly #gone = new AbortController();
  #cursor: string | null;
  #ready: LoggedChange[] = [];

  constructor(
    read: (after: string | null) => Promise<Read>,
    changeAfter: (version: number, signal: AbortSignal) => Promise<void>,
    from: string | null,
  ) {
    this.#read = read;
    this.#changeAfter = changeAfter;
    this.#cursor = from;
  }

  async next(): Promise<IteratorResult<LoggedChange>> {
    for (;;) {
      if (this.#gone.signal.aborted) return { done: true, value: undefined };
      const change = this.#ready.shift();
      if (change !== undefined) {
        this.#cursor = change.cursor;
        return { done: false, value: change };
      }
      const { ended, version, changes } = await this.#read(this.#cursor);
      if (ended) this.#gone.abort();
      else if (changes.length > 0) this.#ready = [...changes];
      else await this.#changeAfter(version, this.#gone.signal);
    }
  }

  async return(): Promise<IteratorResult<LoggedChange>> {
    this.#gone.abort();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
