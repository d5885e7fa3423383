import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Store } from '@dateline/store';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { ChangeFeed } from '../change/change-feed';
import { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { neverStored, revalidated } from './caching';
import { cacheKey, prefersHtml, type GraphqlHttpRequest } from './graphql-request';

/** Answers GraphQL requests; from the cache, if there is one, while the content stays the same. */
export class GraphqlService {
  readonly #apollo: ApolloServer<RequestContext>;
  readonly #store: Store;
  readonly #cache: AnswerCache | null;
  readonly #log: Logger;
  readonly #changes: ChangeFeed;

  /** Without a cache every request is executed. */
  constructor(
    apollo: ApolloServer<RequestContext>,
    store: Store,
    cache: AnswerCache | null,
    log: Logger,
    changes: ChangeFeed,
  ) {
    this.#apollo = apollo;
    this.#store = store;
    this.#cache = cache;
    this.#log = log;
    this.#changes = changes;
  }

  async answer(request: GraphqlHttpRequest, requestId: string): Promise<Answer> {
    const cache = this.#cache;
    const key = cache === null || prefersHtml(request) ? null : cacheKey(request);
    if (cache === null || key === null) return this.#execute(request, requestId);
    return cache.get(
      key,
      () => this.#execute(request, requestId),
      (answer) => answer.headers['cache-control'] === revalidated,
    );
  }

  /** Runs one of the reader's own operations, for a page. */
  async run(
    document: string,
    operationName: string,
    variables: object,
    requestId: string,
  ): Promise<ExecutionResult> {
    const answer = await this.answer(
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        search: '',
        body: { query: document, operationName, variables },
      },
      requestId,
    );
    return JSON.parse(answer.body.toString());
  }

  /** What the resolvers of one request, or of one event of a subscription, are given. */
  newContext(requestId: string, resumeAfter: string | null = null): RequestContext {
    return {
      store: this.#store,
      load: new Loaders(this.#store),
      changes: this.#changes,
      resumeAfter,
      requestId,
      log: this.#log,
    };
  }

  async #execute(request: GraphqlHttpRequest, requestId: string): Promise<Answer> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, value);
    }
    const { method, search, body } = request;
    const response = await this.#apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers, search, body },
      context: async () => this.newContext(requestId),
    });
    if (response.body.kind === 'chunked') {
      throw new Error('Apollo answered in pieces, which nothing here asks for.');
    }
    return new Answer(
      response.status ?? 200,
      // What may be kept says so; what Apollo answers without executing does not.
      { 'cache-control': neverStored, ...Object.fromEntries(response.headers) },
      response.body.string,
    );
  }
}
