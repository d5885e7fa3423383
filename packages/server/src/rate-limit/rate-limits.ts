import type { GraphQLError } from 'graphql';
import type { Caller } from '../access/caller';
import { refusal } from '../execution/refusal';
import { RequestFailure } from '../http/request-failure';
import { addressKey } from './address-key';
import { Budget, type Balance } from './budget';

/** Requests a minute from one address: twenty-five readers who each keep an article offline. */
export const usualRateLimit = 3000;

const windowSeconds = 60;

/** Fields that tell the client where it stands. */
export type RateLimitHeaders = Readonly<Record<string, string>>;

/**
 * How much each address and each token may ask for. Kept in memory, bounded, and never
 * written anywhere.
 */
export class RateLimits {
  readonly #reads: Budget;
  readonly #tokenReads: Budget;
  readonly #writes: Budget;
  readonly #failures: Budget;

  /** `perMinute`: reads by one address; the other budgets are in proportion to it. */
  constructor(perMinute: number, clock: () => Date) {
    const budget = (name: string, share: number) =>
      new Budget({ name, limit: Math.max(1, Math.ceil(perMinute * share)), windowSeconds }, clock);
    this.#reads = budget('reads', 1);
    this.#tokenReads = budget('token-reads', 2);
    this.#writes = budget('writes', 0.1);
    this.#failures = budget('failed-authentications', 0.01);
  }

  /** How many addresses and tokens are remembered, in all. */
  get size(): number {
    return [this.#reads, this.#tokenReads, this.#writes, this.#failures]
      .map(({ size }) => size)
      .reduce((sum, size) => sum + size, 0);
  }

  /**
   * Counts a request.
   *
   * @throws {RequestFailure} RATE_LIMITED
   */
  takeRequest(caller: Caller, address: string): RateLimitHeaders {
    if (caller.kind === 'token') return admitted(this.#tokenReads.take(caller.id));
    const key = addressKey(address);
    return key === null ? {} : admitted(this.#reads.take(key));
  }

  /**
   * Refuses an address that has failed too often. Ask before a token is looked at.
   *
   * @throws {RequestFailure} RATE_LIMITED
   */
  refuseAfterFailures(address: string): void {
    const key = addressKey(address);
    if (key !== null) admitted(this.#failures.look(key));
  }

  noteFailure(address: string): void {
    const key = addressKey(address);
    if (key !== null) this.#failures.take(key);
  }

  /**
   * Counts writes. Without a token they are bound to be refused, and count as failures.
   * The result is null, or the error to answer with.
   */
  takeWrites(caller: Caller, address: string, count: number): GraphQLError | null {
    const key = caller.kind === 'token' ? caller.id : addressKey(address);
    if (key === null) return null;
    const budget = caller.kind === 'token' ? this.#writes : this.#failures;
    const balance = budget.take(key, count);
    if (balance.allowed) return null;
    return refusal('RATE_LIMITED', tooMany(balance), {}, refusalHeaders(balance));
  }
}

function admitted(balance: Balance): RateLimitHeaders {
  if (balance.allowed) return standing(balance);
  throw new RequestFailure(429, 'RATE_LIMITED', tooMany(balance), refusalHeaders(balance));
}

function tooMany({ policy, resetSeconds }: Balance): string {
  const { name, limit, windowSeconds: seconds } = policy;
  return `Too many requests: ${limit} in ${seconds} s are allowed (${name}). Try again in ${resetSeconds} s.`;
}

/** As in the IETF's draft of the RateLimit header fields: structured fields, in seconds. */
function standing({ policy, remaining, resetSeconds }: Balance): RateLimitHeaders {
  return {
    'ratelimit-policy': `"${policy.name}";q=${policy.limit};w=${policy.windowSeconds}`,
    ratelimit: `"${policy.name}";r=${remaining};t=${resetSeconds}`,
  };
}

function refusalHeaders(balance: Balance): Readonly<Record<string, string>> {
  return { ...standing(balance), 'retry-after': String(balance.resetSeconds) };
}
