import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Store } from '@dateline/store';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { ChangeFeed } from '../change/change-feed';
import type { Executor } from '../execution/executor';
import { RepeatableOperations, type RepeatableOperation } from '../execution/repeatable-operations';
import { anonymous, type Caller } from '../access/caller';
import { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { neverShared, neverStored, revalidated } from './caching';
import type { GraphqlHttpRequest } from './graphql-request';
import { jsonBytes } from './json-bytes';
import { KnownRequests } from './known-requests';

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
  readonly #executor: Executor;
  readonly #store: Store;
  readonly #cache: AnswerCache | null;
  readonly #log: Logger;
  readonly #changes: ChangeFeed;
  readonly #known = new KnownRequests();
  readonly #repeatable = new RepeatableOperations();

  /** Without a cache every request is executed. */
  constructor(
    apollo: ApolloServer<RequestContext>,
    executor: Executor,
    store: Store,
    cache: AnswerCache | null,
    log: Logger,
    changes: ChangeFeed,
  ) {
    this.#apollo = apollo;
    this.#executor = executor;
    this.#store = store;
    this.#cache = cache;
    this.#log = log;
    this.#changes = changes;
  }

  async answer(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
  ): Promise<Answer> {
    const cache = this.#cache;
    // The holder of a token may get what others must not, so nothing is shared with them.
    const key = access.caller.kind === 'anonymous' ? this.#known.keyOf(request) : null;
    if (key === null) return this.#execute(request, requestId, access, null);
    if (cache === null) return this.#answerAnew(request, requestId, access, key);
    return cache.get(
      key,
      () => this.#answerAnew(request, requestId, access, key),
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

  /** What the resolvers of one request, or of one event of a subscription, are given. */
  newContext(
    requestId: string,
    access: RequestAccess,
    resumeAfter: string | null = null,
  ): RequestContext {
    return {
      store: this.#store,
      load: new Loaders(this.#store),
      changes: this.#changes,
      resumeAfter,
      requestId,
      log: this.#log,
      ...access,
    };
  }

  async #answerAnew(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
    key: string,
  ): Promise<Answer> {
    const operation = this.#repeatable.get(key);
    const answer = operation && (await this.#repeat(operation, requestId, access));
    return answer ?? this.#execute(request, requestId, access, key);
  }

  /** Null when there are errors, which Apollo knows how to answer with. */
  async #repeat(
    { request, headers }: RepeatableOperation,
    requestId: string,
    access: RequestAccess,
  ): Promise<Answer | null> {
    const result = await this.#executor.execute(request, this.newContext(requestId, access));
    if (result.errors) return null;
    return new Answer(200, headers, jsonBytes({ data: result.data ?? null }));
  }

  /** `key` decides the answer, if there is one; by it the operation is found again. */
  async #execute(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
    key: string | null,
  ): Promise<Answer> {
    const context = this.newContext(requestId, access);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, value);
    }
    const { method, search, body } = request;
    const response = await this.#apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers, search, body },
      context: async () => context,
    });
    if (response.body.kind === 'chunked') {
      throw new Error('Apollo answered in pieces, which nothing here asks for.');
    }
    const status = response.status ?? 200;
    // What may be kept says so; what Apollo answers without executing does not.
    const answered = {
      'cache-control': neverStored,
      ...Object.fromEntries(response.headers),
      ...(access.caller.kind === 'token' && { 'cache-control': neverShared }),
    };
    const executed = this.#executor.requestWith(context.load);
    if (key !== null && executed && status === 200 && answered['cache-control'] === revalidated) {
      this.#repeatable.add(key, { request: executed, headers: answered });
    }
    return new Answer(status, answered, response.body.string);
  }
}
