import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One request, and what must be answered to it. */
export interface Exchange {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
  /** Any other answer ends the run: a fast error is no speed. */
  readonly status: 200 | 304;
}

/** Several requests over and over, from several connections at once. */
export interface LoadOrder {
  readonly exchanges: readonly Exchange[];
  readonly connections: number;
  readonly seconds: number;
  /**
   * Requests a second, sent when they are due whether or not others are answered yet. Left
   * out: each connection sends the next one as soon as it has its answer.
   */
  readonly rate?: number;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Milliseconds, one for each answer; at a rate, from when the request was due. */
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

  /** Fails when any answer has another status than it should. */
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
