import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Store } from '@dateline/store';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { ChangeFeed } from '../change/change-feed';
import type { Executor } from '../execution/executor';
import { RepeatableOperations, type RepeatableOperation } from '../execution/repeatable-operations';
import { anonymous, type Caller } from '../access/caller';
import { ExecutionSlots, OverloadedError } from '../execution/execution-slots';
import { boundedStore } from '../execution/bounded-store';
import { Deadline } from '../execution/deadline';
import type { Limits } from '../execution/limits';
import type { PersistedOperations } from '../execution/persisted-operations';
import type { OperationCounts } from '../metrics/operation-counts';
import type { Tracing } from '../tracing/tracing';
import { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { Answer } from './answer';
import type { AnswerCache } from './answer-cache';
import { contentHeaders, neverShared, neverStored, revalidated, type CacheTimes } from './caching';
import { hashInKey, prefersHtml, wantsCost, type GraphqlHttpRequest } from './graphql-request';
import { jsonBytes } from './json-bytes';
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
  /** Counts what is asked for. */
  readonly operations: OperationCounts;
  /** Left out: nothing is traced. */
  readonly tracing?: Tracing | undefined;
}

/** As whom a request is answered. */
export interface RequestAccess {
  readonly caller: Caller;
  readonly takeWrites: (count: number) => GraphQLError | null;
}

export interface ContextOptions {
  /** The cursor after which a cut stream goes on. */
  readonly resumeAfter?: string | null;
  readonly reportsCost?: boolean;
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
  readonly #rules: ServiceRules;
  readonly #slots: ExecutionSlots;
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
    rules: ServiceRules,
  ) {
    this.#apollo = apollo;
    this.#executor = executor;
    this.#store = store;
    this.#cache = cache;
    this.#log = log;
    this.#rules = rules;
    this.#changes = changes;
    this.#slots = new ExecutionSlots(rules.limits);
  }

  /** Whether browsers are shown the Sandbox, which is of use only where any query is answered. */
  get hasSandbox(): boolean {
    return this.#rules.onlyOperations === null;
  }

  async answer(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
  ): Promise<Answer> {
    const known = access.caller.kind === 'token';
    const { onlyOperations } = this.#rules;
    if (onlyOperations !== null && !known) {
      if (prefersHtml(request)) return lockdownPage();
      const refused = refuseUnknownOperation(request, onlyOperations);
      if (refused) return failureAnswer(refused);
    }
    const cache = this.#cache;
    // The holder of a token may get what others must not, so nothing is shared with them.
    const key = known || wantsCost(request) ? null : this.#known.keyOf(request);
    const { operations } = this.#rules;
    const name = operations.nameOf(key === null ? null : hashInKey(key));
    if (key !== null || !prefersHtml(request)) operations.count(name);
    if (cache === null || key === null) return this.#admit(request, requestId, access, key);
    return cache.get(
      key,
      async (version) => {
        const answer = this.#stamp(await this.#admit(request, requestId, access, key), version);
        operations.note(answer, name);
        return answer;
      },
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
      pageAccess,
    );
    if (answer.status === 503) throw new OverloadedError('The service is busy.');
    return JSON.parse(answer.body.toString());
  }

  /** What the resolvers of one request, or of one event of a subscription, are given. */
  newContext(
    requestId: string,
    access: RequestAccess,
    { resumeAfter = null, reportsCost = false }: ContextOptions = {},
  ): RequestContext {
    const deadline = new Deadline(this.#rules.limits.executionMs);
    const store = boundedStore(this.#store, deadline);
    return {
      store,
      load: new Loaders(store),
      changes: this.#changes,
      resumeAfter,
      requestId,
      deadline,
      signal: deadline.signal,
      reportsCost,
      log: this.#log,
      ...access,
    };
  }

  /** An answer that may be kept says of which content it is made and for how long it is good. */
  #stamp(answer: Answer, version: number): Answer {
    const { status, headers, body } = answer;
    if (headers['cache-control'] !== revalidated) return answer;
    const stamped = { ...headers, ...contentHeaders(version, this.#rules.cacheTimes) };
    return new Answer(status, stamped, body);
  }

  /** Executes when there is room for it; a browser that wants a page takes none. */
  async #admit(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
    key: string | null,
  ): Promise<Answer> {
    if (prefersHtml(request)) return this.#execute(request, requestId, access, null);
    const fault = faultInSearch(request.search, this.#rules.limits.bodyDepth);
    if (fault !== null) return failureAnswer(new RequestFailure(400, 'BAD_REQUEST', fault));
    try {
      return await this.#slots.run(() =>
        this.#traced(key, () => this.#answerAnew(request, requestId, access, key)),
      );
    } catch (error) {
      if (!(error instanceof OverloadedError)) throw error;
      const { statusCode, code, message, retryAfter } = error;
      return failureAnswer(
        new RequestFailure(statusCode, code, message, { 'retry-after': String(retryAfter) }),
      );
    }
  }

  #traced(key: string | null, work: () => Promise<Answer>): Promise<Answer> {
    const { tracing, operations } = this.#rules;
    if (tracing === undefined) return work();
    return tracing.operation(operations.nameOf(key === null ? null : hashInKey(key)), work);
  }

  async #answerAnew(
    request: GraphqlHttpRequest,
    requestId: string,
    access: RequestAccess,
    key: string | null,
  ): Promise<Answer> {
    const operation = key === null ? undefined : this.#repeatable.get(key);
    const answer = operation && (await this.#repeat(operation, requestId, access));
    return answer ?? this.#execute(request, requestId, access, key);
  }

  /** Null when there are errors, which Apollo knows how to answer with. */
  async #repeat(
    { request, headers }: RepeatableOperation,
    requestId: string,
    access: RequestAccess,
  ): Promise<Answer | null> {
    const context = this.newContext(requestId, access);
    const result = await this.#executor
      .execute(request, context)
      .finally(() => context.deadline.clear());
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
    const context = this.newContext(requestId, access, { reportsCost: wantsCost(request) });
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, value);
    }
    const { method, search, body } = request;
    const response = await this.#apollo
      .executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers, search, body },
        context: async () => context,
      })
      .finally(() => context.deadline.clear());
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
