import { LRUCache } from 'lru-cache';

/** Whoever was quiet longest is forgotten when there are more than this: 20,000 take about 4 MB. */
export const mostKeys = 20_000;

export interface Policy {
  /** What the fields of the answer call it. */
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** What is left of a budget. */
export interface Balance {
  readonly policy: Policy;
  readonly allowed: boolean;
  readonly remaining: number;
  /** Until the budget is whole again; at least 1. */
  readonly resetSeconds: number;
}

interface Window {
  readonly started: number;
  readonly used: number;
}

/** Counts what each key has spent in a window that begins with its first request. */
export class Budget {
  readonly policy: Policy;
  readonly #clock: () => Date;
  readonly #windows = new LRUCache<string, Window>({ max: mostKeys });

  constructor(policy: Policy, clock: () => Date) {
    this.policy = policy;
    this.#clock = clock;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#windows.size;
  }

  /** What is left, with nothing spent. `allowed`: whether the next one would be. */
  look(key: string): Balance {
    const now = this.#clock().getTime();
    const window = this.#window(key, now);
    return this.#balance(window, now, window.used < this.policy.limit);
  }

  /** Spends `count`; when that is more than is left, what is left is spent and it is not allowed. */
  take(key: string, count = 1): Balance {
    const now = this.#clock().getTime();
    const { started, used } = this.#window(key, now);
    const wanted = used + count;
    const window = { started, used: Math.min(wanted, this.policy.limit) };
    this.#windows.set(key, window);
    return this.#balance(window, now, wanted <= this.policy.limit);
  }

  #window(key: string, now: number): Window {
    const known = this.#windows.get(key);
    const age = known === undefined ? Number.NaN : now - known.started;
    // A clock that was set back must not keep anyone out for longer than a window.
    const current = age >= 0 && age < this.policy.windowSeconds * 1000;
    return known !== undefined && current ? known : { started: now, used: 0 };
  }

  #balance({ started, used }: Window, now: number, allowed: boolean): Balance {
    const { policy } = this;
    const left = started + policy.windowSeconds * 1000 - now;
    return {
      policy,
      allowed,
      remaining: policy.limit - used,
      resetSeconds: Math.max(1, Math.ceil(left / 1000)),
    };
  }
}
