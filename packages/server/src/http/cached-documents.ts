import type { Store } from '@dateline/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Loaders } from '../loading/loaders';
import type { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
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

  constructor(store: Store, cache: AnswerCache, publicOrigin: string | undefined) {
    this.#store = store;
    this.#cache = cache;
    this.#publicOrigin = publicOrigin;
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
      () => make({ store: this.#store, load: new Loaders(this.#store), origin }),
      ({ status }) => status === 200,
    );
    return sendAnswer(request, reply, answer);
  }
}
