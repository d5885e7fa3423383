import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { alternatesOf } from '../discovery/alternates';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { neverStored, revalidated } from './caching';
import type { GraphqlService } from './graphql-service';
import { BadAddressError, originOf } from './origin';
import { pagePolicy } from './security-headers';
import { sendAnswer } from './send-answer';
import type { WebBundle } from './web-bundle';

/** The reader's pages, rendered with the answers to their questions and kept like those. */
export class Pages {
  readonly #web: WebBundle;
  readonly #service: GraphqlService;
  readonly #cache: AnswerCache;
  readonly #publicOrigin: string | undefined;

  constructor(
    web: WebBundle,
    service: GraphqlService,
    cache: AnswerCache,
    publicOrigin: string | undefined,
  ) {
    this.#web = web;
    this.#service = service;
    this.#cache = cache;
    this.#publicOrigin = publicOrigin;
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const origin = originOf(request, this.#publicOrigin);
    const address = `${origin}${request.url}`;
    if (!URL.canParse(address)) throw new BadAddressError();
    const url = new URL(address);
    const answer = await this.#cache.get(
      `${origin} ${url.pathname}${url.search}`,
      () => this.#render(url, origin, request.id),
      ({ status }) => status === 200,
    );
    return sendAnswer(request, reply, answer);
  }

  async #render(url: URL, origin: string, requestId: string): Promise<Answer> {
    const operations = this.#web.match(url.pathname, url.searchParams)?.operations ?? [];
    const results: readonly ExecutionResult[] = await Promise.all(
      operations.map(({ document, name, variables }) =>
        this.#service.run(document, name, variables, requestId),
      ),
    );
    const { status, html } = await this.#web.render({
      url,
      origin,
      results,
      alternates: alternatesOf(url.pathname, origin),
    });
    return new Answer(
      status,
      {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': status === 200 ? revalidated : neverStored,
        'content-security-policy': pagePolicy(),
      },
      html,
    );
  }
}
