import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Store } from '@dateline/store';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { Admission, OverloadedError } from '../execution/admission';
import { boundedStore } from '../execution/bounded-store';
import { Deadline } from '../execution/deadline';
import type { Limits } from '../execution/limits';
import type { PersistedOperations } from '../execution/persisted-operations';
import { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { contentHeaders, neverStored, revalidated, type CacheTimes } from './caching';
import { prefersHtml, wantsCost, type GraphqlHttpRequest } from './graphql-request';
import { refuseUnknownOperation } from './known-operations';
import { KnownRequests } from './known-requests';
import { lockdownPage } from './lockdown-page';
import { failureAnswer, RequestFailure } from './request-failure';
import { faultInSearch } from './sound-search';

/** What requests are held to, and for how long others may keep their answers. */
export interface ServiceRules {
  readonly limits: Limits;
  readonly cacheTimes: CacheTimes;
  /** The only operations that are answered; null for any. */
  readonly onlyOperations: PersistedOperations | null;
}

/** Answers GraphQL requests; from the cache, if there is one, while the content stays the same. */
export class GraphqlService {
  readonly #apollo: ApolloServer<RequestContext>;
  readonly #store: Store;
  readonly #cache: AnswerCache | null;
  readonly #log: Logger;
  readonly #rules: ServiceRules;
  readonly #admission: Admission;
  readonly #known = new KnownRequests();

  /** Without a cache every request is executed. */
  constructor(
    apollo: ApolloServer<RequestContext>,
    store: Store,
    cache: AnswerCache | null,
    log: Logger,
    rules: ServiceRules,
  ) {
    this.#apollo = apollo;
    this.#store = store;
    this.#cache = cache;
    this.#log = log;
    this.#rules = rules;
    this.#admission = new Admission(rules.limits);
  }

  /** Whether browsers are shown the Sandbox, which is of use only where any query is answered. */
  get hasSandbox(): boolean {
    return this.#rules.onlyOperations === null;
  }

  async answer(request: GraphqlHttpRequest, requestId: string): Promise<Answer> {
    const { onlyOperations } = this.#rules;
    if (onlyOperations !== null) {
      if (prefersHtml(request)) return lockdownPage();
      const refused = refuseUnknownOperation(request, onlyOperations);
      if (refused) return failureAnswer(refused);
    }
    const cache = this.#cache;
    const key = cache === null || wantsCost(request) ? null : this.#known.keyOf(request);
    if (cache === null || key === null) return this.#admit(request, requestId);
    return cache.get(
      key,
      async (version) => this.#stamp(await this.#admit(request, requestId), version),
      (answer) => 'content-version' in answer.headers,
    );
  }

  /**
   * Runs one of the reader's own operations, for a page.
   *
   * @throws {OverloadedError} when there is no room or no time for it
   */
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
    if (answer.status === 503) throw new OverloadedError('The service is busy.');
    return JSON.parse(answer.body.toString());
  }

  /** An answer that may be kept says of which content it is made and for how long it is good. */
  #stamp(answer: Answer, version: number): Answer {
    const { status, headers, body } = answer;
    if (headers['cache-control'] !== revalidated) return answer;
    const stamped = { ...headers, ...contentHeaders(version, this.#rules.cacheTimes) };
    return new Answer(status, stamped, body);
  }

  /** Executes when there is room for it; a browser that wants a page takes none. */
  async #admit(request: GraphqlHttpRequest, requestId: string): Promise<Answer> {
    if (prefersHtml(request)) return this.#execute(request, requestId);
    const fault = faultInSearch(request.search, this.#rules.limits.bodyDepth);
    if (fault !== null) return failureAnswer(new RequestFailure(400, 'BAD_REQUEST', fault));
    try {
      return await this.#admission.run(() => this.#execute(request, requestId));
    } catch (error) {
      if (!(error instanceof OverloadedError)) throw error;
      const { statusCode, code, message, retryAfter } = error;
      return failureAnswer(
        new RequestFailure(statusCode, code, message, { 'retry-after': String(retryAfter) }),
      );
    }
  }

  async #execute(request: GraphqlHttpRequest, requestId: string): Promise<Answer> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, value);
    }
    const { method, search, body } = request;
    const deadline = new Deadline(this.#rules.limits.executionMs);
    const store = boundedStore(this.#store, deadline);
    const response = await this.#apollo
      .executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers, search, body },
        context: async () => ({
          store,
          load: new Loaders(store),
          requestId,
          deadline,
          signal: deadline.signal,
          reportsCost: wantsCost(request),
          log: this.#log,
        }),
      })
      .finally(() => deadline.clear());
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
