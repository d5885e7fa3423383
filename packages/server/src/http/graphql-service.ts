import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Store } from '@dateline/store';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { anonymous, type Caller } from '../access/caller';
import { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { neverShared, neverStored, revalidated } from './caching';
import { cacheKey, prefersHtml, type GraphqlHttpRequest } from './graphql-request';

/** As whom a request is answered. */
export interface RequestAccess {
  readonly caller: Caller;
  readonly takeWrites: (count: number) => GraphQLError | null;
}

/** For questions of the server's own, on behalf of a page. */
const pageAccess: RequestAccess = { caller: anonymous, takeWrites: () => null };

/** Answers GraphQL requests; from the cache, if there is one, while the content stays the same. */
export class GraphqlService {
  readonly #apollo: ApolloServer<RequestContext>;
  readonly #store: Store;
  readonly #cache: AnswerCache | null;
  readonly #log: Logger;

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

  async answer(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
  ): Promise<Answer> {
    const cache = this.#cache;
    // The holder of a token may get what others must not, so nothing is shared with them.
    const shared = access.caller.kind === 'anonymous' && !prefersHtml(request);
    const key = cache === null || !shared ? null : cacheKey(request);
    if (cache === null || key === null) return this.#execute(request, requestId, access);
    return cache.get(
      key,
      () => this.#execute(request, requestId, access),
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
      pageAccess,
    );
    return JSON.parse(answer.body.toString());
  }

  async #execute(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
  ): Promise<Answer> {
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
        ...access,
      }),
    });
    if (response.body.kind === 'chunked') {
      throw new Error('Apollo answered in pieces, which nothing here asks for.');
    }
    return new Answer(
      response.status ?? 200,
      // What may be kept says so; what Apollo answers without executing does not.
      {
        'cache-control': neverStored,
        ...Object.fromEntries(response.headers),
        ...(access.caller.kind === 'token' && { 'cache-control': neverShared }),
      },
      response.body.string,
    );
  }
}
