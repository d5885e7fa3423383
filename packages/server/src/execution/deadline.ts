import type { GraphQLError } from 'graphql';
import { refusal } from './refusal';

/**
 * The end of the time that one execution has. Its signal is raised by a timer, or by whoever
 * checks the clock first: a database inside the process answers without ever letting the
 * timers have their turn.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  readonly #end: number;
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#end = performance.now() + milliseconds;
    // A process that has nothing else to do need not wait for it.
    this.#timer = setTimeout(() => this.#raise(), milliseconds).unref();
  }

  /** Raised once the time is over; its reason is the error to answer with. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Throws REQUEST_TIMEOUT once the time is over. */
  check(): void {
    if (performance.now() >= this.#end) this.#raise();
    this.signal.throwIfAborted();
  }

  /** What `work` resolves to, unless the time is over before. */
  async race<T>(work: T | Promise<T>): Promise<T> {
    if (!(work instanceof Promise)) return work;
    const { signal } = this;
    let stop: (() => void) | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      stop = () => reject(signal.reason);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([work, tooLate]);
    } finally {
      if (stop) signal.removeEventListener('abort', stop);
    }
  }

  /** To be called when the execution has ended. */
  clear(): void {
    clearTimeout(this.#timer);
  }

  #raise(): void {
    if (!this.signal.aborted) this.#controller.abort(tooLate(this.#milliseconds));
  }
}

function tooLate(milliseconds: number): GraphQLError {
  return refusal(
    'REQUEST_TIMEOUT',
    `The answer was not there after ${milliseconds} ms, so its making was stopped. Ask for less at once, or try again later.`,
  );
}
