import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One burst of the same POST from several connections at once. */
export interface LoadOrder {
  readonly url: string;
  /** JSON. */
  readonly body: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Milliseconds, one for each answer. */
  readonly latencies: readonly number[];
}

export type LoadReply =
  | { readonly ok: true; readonly result: LoadResult }
  | { readonly ok: false; readonly message: string };

/** The process that fires requests; the same one serves a whole run. */
export class LoadProcess {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(fileURLToPath(new URL('./load-process.js', import.meta.url)), {
      env: { ...process.env, NODE_ENV: 'production' },
    });
  }

  /** Fails when any answer is not 2xx: a fast error is no speed. */
  async fire(order: LoadOrder): Promise<LoadResult> {
    const gone = new AbortController();
    this.#child.send(order);
    try {
      const reply: LoadReply = await Promise.race([
        once(this.#child, 'message', { signal: gone.signal }).then(([message]) => message),
        once(this.#child, 'exit', { signal: gone.signal }).then(([code]) => {
          throw new Error(`The load process ended with code ${code}.`);
        }),
      ]);
      if (!reply.ok) throw new Error(reply.message);
      return reply.result;
    } finally {
      gone.abort();
    }
  }

  close(): void {
    this.#child.kill();
  }
}
