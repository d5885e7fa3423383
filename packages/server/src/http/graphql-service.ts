import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Store } from '@dateline/store';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { neverStored, revalidated } from './caching';
import type { GraphqlHttpRequest } from './graphql-request';
import { KnownRequests } from './known-requests';

/** Answers GraphQL requests; from the cache, if there is one, while the content stays the same. */
export class GraphqlService {
  readonly #apollo: ApolloServer<RequestContext>;
  readonly #store: Store;
  readonly #cache: AnswerCache | null;
  readonly #log: Logger;
  readonly #known = new KnownRequests();

  /** Without a cache every request is executed. */
  constructor(
    apollo: ApolloServer<RequestContext>,
    store: Store,
    cache: AnswerCache | null,
    log: Logger,
  ) {
    this.#apollo = apollo;
    this.#store = store;
    this.#cache = cache;
    this.#log = log;
  }

  async answer(request: GraphqlHttpRequest, requestId: string): Promise<Answer> {
    const cache = this.#cache;
    const key = cache === null ? null : this.#known.keyOf(request);
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

  async #execute(request: GraphqlHttpRequest, requestId: string): Promise<Answer> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, value);
    }
    const { method, search, body } = request;
    const response = await this.#apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers, search, body },
      context: async () => ({
        store: this.#store,
        load: new Loaders(this.#store),
        requestId,
        log: this.#log,
      }),
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
