import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { alternatesOf } from '../discovery/alternates';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { contentHeaders, neverStored, type CacheTimes } from './caching';
import type { GraphqlService } from './graphql-service';
import { BadAddressError, originOf } from './origin';
import { pagePolicy } from './security-headers';
import { languageParameter, rememberLanguage } from './remember-language';
import { addVary, sendAnswer } from './send-answer';
import type { WebBundle } from './web-bundle';

/** The reader's pages, rendered with the answers to their questions and kept like those. */
export class Pages {
  readonly #web: WebBundle;
  readonly #service: GraphqlService;
  readonly #cache: AnswerCache;
  readonly #publicOrigin: string | undefined;
  readonly #cacheTimes: CacheTimes;

  constructor(
    web: WebBundle,
    service: GraphqlService,
    cache: AnswerCache,
    publicOrigin: string | undefined,
    cacheTimes: CacheTimes,
  ) {
    this.#web = web;
    this.#service = service;
    this.#cache = cache;
    this.#publicOrigin = publicOrigin;
    this.#cacheTimes = cacheTimes;
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const origin = originOf(request, this.#publicOrigin);
    const address = `${origin}${request.url}`;
    if (!URL.canParse(address)) throw new BadAddressError();
    const url = new URL(address);
    const chosen = this.#web.chosenLanguage(url.searchParams.get(languageParameter));
    if (chosen !== undefined) {
      return rememberLanguage(reply, url, this.#web.languageCookie, chosen);
    }
    const { cookie, 'accept-language': acceptLanguage } = request.headers;
    const language = this.#web.languageOf({ cookie, acceptLanguage });
    const answer = await this.#cache.get(
      `${origin} ${language} ${url.pathname}${url.search}`,
      (version) => this.#render(url, origin, language, request.id, version),
      ({ status }) => status === 200,
    );
    // One address, several languages: who keeps a copy has to know what chose among them.
    addVary(reply, 'Accept-Language', 'Cookie');
    return sendAnswer(request, reply, answer);
  }

  async #render(
    url: URL,
    origin: string,
    language: string,
    requestId: string,
    version: number,
  ): Promise<Answer> {
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
      language,
      alternates: alternatesOf(url.pathname, origin),
    });
    return new Answer(
      status,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-language': language,
        'cache-control': neverStored,
        ...(status === 200 && contentHeaders(version, this.#cacheTimes)),
        'content-security-policy': pagePolicy(),
      },
      html,
    );
  }
}
