import type { Limits } from './limits';

/** Too many executions are under way and waiting already. */
export class OverloadedError extends Error {
  readonly code = 'OVERLOADED';
  readonly statusCode = 503;
  /** When to come again, in seconds. */
  readonly retryAfter = 1;

  constructor(reason: string) {
    super(`${reason} Try again in a second.`);
    this.name = 'OverloadedError';
  }
}

type Bounds = Pick<Limits, 'concurrentExecutions' | 'queuedExecutions' | 'queueMs'>;

interface Waiting {
  readonly admit: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Lets a number of executions run at the same time and some more wait, in turn, for a while.
 * Whoever comes beyond that is told so at once, which costs next to nothing: a service that
 * takes in more than it can answer ends up answering nobody.
 */
export class ExecutionSlots {
  readonly #bounds: Bounds;
  /** In order of arrival, as sets keep it. */
  readonly #waiting = new Set<Waiting>();
  #running = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /**
   * Runs `work` when there is room for it.
   *
   * @throws {OverloadedError} when there is no room to wait, or none came up in time
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#bounds.concurrentExecutions) this.#running += 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #turn(): Promise<void> {
    const { queuedExecutions, queueMs } = this.#bounds;
    if (this.#waiting.size >= queuedExecutions) {
      throw new OverloadedError(
        `The service is busy: ${queuedExecutions} requests wait already, which is the most.`,
      );
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new OverloadedError(`The service is busy: no room came up within ${queueMs} ms.`));
      }, queueMs);
      const waiting: Waiting = { admit: resolve, timer };
      this.#waiting.add(waiting);
    });
  }

  /** Gives the room that came up to whoever has waited longest. */
  #leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      return;
    }
    this.#waiting.delete(next);
    clearTimeout(next.timer);
    next.admit();
  }
}
