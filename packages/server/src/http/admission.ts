import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../access/authenticator';
import { anonymous, type Caller } from '../access/caller';
import type { RateLimits } from '../rate-limit/rate-limits';
import { RequestFailure } from './request-failure';

/** Decides whether a request is let in and as whose, before its body is read. */
export class Admission {
  readonly #authenticator: Authenticator;
  readonly #limits: RateLimits | null;
  readonly #proxyTrusted: boolean;
  #warned = false;

  /** Without limits everyone may ask for as much as they like. */
  constructor(authenticator: Authenticator, limits: RateLimits | null, proxyTrusted: boolean) {
    this.#authenticator = authenticator;
    this.#limits = limits;
    this.#proxyTrusted = proxyTrusted;
  }

  get limits(): RateLimits | null {
    return this.#limits;
  }

  /** @throws {RequestFailure} UNAUTHENTICATED, RATE_LIMITED */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
    // Node keeps only the first of several in `headers`.
    const credentials = request.raw.headersDistinct['authorization'] ?? [];
    if (credentials.length > 0) this.#limits?.refuseAfterFailures(request.ip);
    const caller = await this.#identify(credentials, request.ip);
    this.#count(caller, request, reply);
    return caller;
  }

  /** For what is the same for all: nobody is asked who they are. */
  admitReader(request: FastifyRequest, reply: FastifyReply): void {
    this.#count(anonymous, request, reply);
  }

  async #identify(credentials: readonly string[], address: string): Promise<Caller> {
    try {
      return await this.#authenticator.identify(credentials);
    } catch (error) {
      if (error instanceof RequestFailure) this.#limits?.noteFailure(address);
      throw error;
    }
  }

  #count(caller: Caller, request: FastifyRequest, reply: FastifyReply): void {
    if (this.#limits === null) return;
    this.#warnOfHiddenReaders(request);
    reply.headers(this.#limits.takeRequest(caller, request.ip));
  }

  #warnOfHiddenReaders(request: FastifyRequest): void {
    if (this.#warned || this.#proxyTrusted || !request.headers['x-forwarded-for']) return;
    this.#warned = true;
    request.log.warn(
      'A request came through a proxy that is not trusted, so all of its readers count as one. Name it in DATELINE_TRUST_PROXY.',
    );
  }
}
