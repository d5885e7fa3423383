import type { Store } from '@dateline/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Loaders } from '../loading/loaders';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { contentHeaders, revalidated, type CacheTimes } from './caching';
import { originOf } from './origin';
import { sendAnswer } from './send-answer';

/** What a document is made from. */
export interface Source {
  readonly store: Store;
  /** Reads that are batched within this document. */
  readonly load: Loaders;
  /** Scheme, host and port of the site's addresses in it, without a slash at the end. */
  readonly origin: string;
}

/** Documents made from the store, kept for as long as the content stays the same. */
export class CachedDocuments {
  readonly #store: Store;
  readonly #cache: AnswerCache;
  readonly #publicOrigin: string | undefined;
  readonly #cacheTimes: CacheTimes;

  constructor(
    store: Store,
    cache: AnswerCache,
    publicOrigin: string | undefined,
    cacheTimes: CacheTimes,
  ) {
    this.#store = store;
    this.#cache = cache;
    this.#publicOrigin = publicOrigin;
    this.#cacheTimes = cacheTimes;
  }

  originOf(request: FastifyRequest): string {
    return originOf(request, this.#publicOrigin);
  }

  /** `name` tells the document from all others of the same origin; what is not there is not kept. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    name: string,
    make: (source: Source) => Promise<Answer>,
  ): Promise<FastifyReply> {
    const origin = this.originOf(request);
    const answer = await this.#cache.get(
      `document ${origin} ${name}`,
      async (version) => {
        const made = await make({ store: this.#store, load: new Loaders(this.#store), origin });
        const { status, headers, body } = made;
        // What browsers are to ask for anew, a network may keep until it is told.
        if (status !== 200 || headers['cache-control'] !== revalidated) return made;
        return new Answer(
          status,
          { ...headers, ...contentHeaders(version, this.#cacheTimes) },
          body,
        );
      },
      ({ status }) => status === 200,
    );
    return sendAnswer(request, reply, answer);
  }
}
