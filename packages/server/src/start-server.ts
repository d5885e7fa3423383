import type { AddressInfo } from 'node:net';
import type { Store } from '@dateline/store';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { Authenticator } from './access/authenticator';
import { createApolloServer } from './execution/apollo-server';
import { Executor } from './execution/executor';
import { limits as usualLimits, type Limits } from './execution/limits';
import { PersistedOperations } from './execution/persisted-operations';
import { addFeedRoutes } from './feed/feed-routes';
import { addArticleRoutes } from './formats/article-routes';
import { Admission } from './http/admission';
import { AnswerCache } from './http/answer-cache';
import { CachedDocuments } from './http/cached-documents';
import { answerBrokenConnections } from './http/broken-connections';
import { Closing } from './http/closing';
import { cacheTimes as usualCacheTimes, type CacheTimes } from './http/caching';
import { studioOrigin } from './http/cors-origins';
import { ContentVersion } from './http/content-version';
import { addFailureHandlers, answerFrameworkError } from './http/failures';
import { addGraphiqlRoute } from './http/graphiql-route';
import { addGraphqlRoutes } from './http/graphql-routes';
import { GraphqlService } from './http/graphql-service';
import { ChangeFeed } from './change/change-feed';
import { addHealthRoutes } from './http/health-routes';
import { sandboxLandingPage } from './http/landing-page';
import { addPageRoutes } from './http/page-routes';
import { Pages } from './http/pages';
import { requestIds } from './http/request-id';
import { addRequestLimits } from './http/request-limits';
import { addRequestLog } from './http/request-log';
import { SameRequests } from './http/same-request';
import { addSecurityHeaders } from './http/security-headers';
import { loadWebBundle, type WebBundle } from './http/web-bundle';
import { addPlaceholderRoute } from './http/without-pages';
import { addOembedRoute } from './oembed/oembed-routes';
import { Metrics } from './metrics/metrics';
import { addMetricsRoute, type MetricsAudience } from './metrics/metrics-route';
import { OperationCounts } from './metrics/operation-counts';
import type { Tracing } from './tracing/tracing';
import { PortInUseError } from './port-in-use-error';
import { RateLimits, usualRateLimit } from './rate-limit/rate-limits';
import { buildDatelineSchema } from './schema';
import { addOpenSearchRoute } from './search/open-search-route';
import { addSitemapRoutes } from './sitemap/sitemap-routes';

const megabyte = 1024 * 1024;

/** Bytes that kept answers may take: the API's, and the pages' and other documents'. */
const cacheCapacity = 24 * megabyte;

/** Lines of log are written together: a system call for each takes longer than a kept answer. */
const logBytes = 4096;
/** Milliseconds after which they are written however few they are; at the end they are anyway. */
const logPatience = 200;

/** Milliseconds that requests under way have to finish when the server is closed. */
const usualCloseMs = 10_000;

export interface ServerOptions {
  /** Stays the caller's: close it after the server. */
  readonly store: Store;
  readonly host: string;
  /** 0 takes any free port; `url` in the result tells which. */
  readonly port: number;
  /** The reader's build; looked for when left out, and null for the API alone. */
  readonly web?: WebBundle | null;
  /** Left out: JSON lines on standard error, of everything, or on a terminal of what fails. */
  readonly logger?: Logger;
  /** Whose pages may ask the API, beside this server's own. Left out: Apollo Studio's. */
  readonly corsOrigins?: readonly string[];
  /** Scheme and host that readers know the site by. Left out: as each request says. */
  readonly publicOrigin?: string;
  /**
   * Whether the API's answers are kept for as long as the content stays the same. Left out:
   * true. With false every request is executed, which is how its execution is measured.
   */
  readonly responseCache?: boolean;
  /**
   * Requests a minute that one address may send; the budgets of tokens, writes and failed
   * authentications are in proportion. Left out: 3000. This machine itself is not limited.
   */
  readonly rateLimit?: number | 'off';
  /**
   * Proxies that are believed when they say for whom they ask: addresses, networks
   * (`10.0.0.0/8`), `loopback`, `linklocal`, `uniquelocal`. Left out: none.
   */
  readonly trustProxy?: readonly string[];
  /** Left out: the system's. */
  readonly clock?: () => Date;
  /**
   * Whether only the reader's own operations are answered: no others, no introspection, no
   * new persisted queries. Left out: false.
   */
  readonly knownOperationsOnly?: boolean;
  /** For how long browsers and networks may keep answers, in seconds. Left out: `cacheTimes`. */
  readonly cacheTimes?: Partial<CacheTimes>;
  /** What requests may ask for, where it is not to be the usual. Left out: `limits`. */
  readonly limits?: Partial<Limits>;
  /** Milliseconds after which `close` cuts what is still under way. Left out: 10,000. */
  readonly closeMs?: number;
  /**
   * Who may read `/metrics`: programs on this machine (`loopback`), or whoever can reach the
   * port (`public`). Left out: `loopback`.
   */
  readonly metrics?: MetricsAudience;
  /** From `startTracing`; stays the caller's: close it after the server. Left out: no traces. */
  readonly tracing?: Tracing;
}

export interface RunningServer {
  readonly url: string;
  /** Lets requests that are under way finish, for `closeMs` at most, then stops. */
  close(): Promise<void>;
}

/**
 * Serves the API and the reader's pages.
 *
 * @throws {PortInUseError} when another program listens there already
 * @example
 * const server = await startServer({ store, host: '127.0.0.1', port: 4000 });
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const log = options.logger ?? defaultLogger();
  const web = options.web === undefined ? await loadWebBundle() : options.web;
  const persisted = new PersistedOperations(web?.operations ?? {});
  const limits = { ...usualLimits, ...options.limits };
  const cacheTimes = { ...usualCacheTimes, ...options.cacheTimes };
  const knownOnly = options.knownOperationsOnly === true;
  const executor = new Executor(buildDatelineSchema(), limits);
  const apollo = createApolloServer(executor, persisted, sandboxLandingPage(), log, limits);
  await apollo.start();
  const { store } = options;
  const content = new ContentVersion(store);
  const answers = options.responseCache === false ? null : new AnswerCache(content, cacheCapacity);
  const clock = options.clock ?? (() => new Date());
  const authenticator = new Authenticator(store, clock, log);
  const { rateLimit = usualRateLimit, trustProxy = [], publicOrigin } = options;
  const rateLimits = rateLimit === 'off' ? null : new RateLimits(rateLimit, clock);
  const admission = new Admission(authenticator, rateLimits, trustProxy.length > 0);
  const changes = new ChangeFeed(store);
  const operations = new OperationCounts(web?.operations ?? {});
  const service = new GraphqlService(apollo, executor, store, answers, log, changes, {
    limits,
    cacheTimes,
    onlyOperations: knownOnly ? persisted : null,
    operations,
    tracing: options.tracing,
  });

  const server = createHttpServer(log, limits, publicOrigin, trustProxy, options.tracing);
  const closing = new Closing(server, options.closeMs ?? usualCloseMs);
  const same = new SameRequests(content, operations);
  const cache = new AnswerCache(content, cacheCapacity);
  const metrics = new Metrics({
    operations,
    answers: {
      requests: same.tally,
      ...(answers && { api: answers.tally }),
      documents: cache.tally,
    },
  });
  metrics.addHook(server);
  const corsOrigins = options.corsOrigins ?? [studioOrigin];
  addGraphqlRoutes(server, service, {
    admission,
    corsOrigins,
    limits,
    same,
    schema: executor.schema,
  });
  addGraphiqlRoute(server, !knownOnly);
  addHealthRoutes(server, store);
  addMetricsRoute(server, metrics, options.metrics ?? 'loopback');
  const documents = new CachedDocuments(store, cache, publicOrigin, cacheTimes);
  const pages = web && new Pages(web, service, cache, publicOrigin, cacheTimes);
  addFeedRoutes(server, documents);
  addArticleRoutes(server, documents, pages);
  addSitemapRoutes(server, documents);
  addOembedRoute(server, documents);
  addOpenSearchRoute(server, documents);
  if (web && pages) {
    addPageRoutes(server, pages, admission, web.clientDirectory);
  } else {
    addPlaceholderRoute(server);
  }

  await listen(server, options);
  return {
    url: urlOf(server),
    async close() {
      changes.close();
      await closing.close();
      await apollo.stop();
      await authenticator.settled();
    },
  };
}

function createHttpServer(
  log: Logger,
  limits: Limits,
  publicOrigin: string | undefined,
  trustProxy: readonly string[],
  tracing: Tracing | undefined,
): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  const server = Fastify({
    loggerInstance,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    frameworkErrors: answerFrameworkError,
    genReqId: requestIds(trustProxy),
    bodyLimit: limits.bodyBytes,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    forceCloseConnections: 'idle',
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silenceMs,
    http: {
      headersTimeout: limits.headersMs,
      maxHeaderSize: limits.headBytes,
      connectionsCheckingInterval: Math.min(limits.headersMs, 1000),
    },
    clientErrorHandler: answerBrokenConnections(limits),
    // A key named __proto__ has no business in any request.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  tracing?.addHooks(server);
  addSecurityHeaders(server, publicOrigin);
  addRequestLimits(server, limits);
  addRequestLog(server);
  addFailureHandlers(server, limits.bodyBytes);
  return server;
}

async function listen(server: FastifyInstance, { host, port }: ServerOptions): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new PortInUseError(host, port, { cause: error });
    }
    throw error;
  }
}

function urlOf(server: FastifyInstance): string {
  const { address, family, port } = server.server.address() as AddressInfo;
  // Listening everywhere, it is reached here as well.
  const host = ['0.0.0.0', '::'].includes(address) ? 'localhost' : address;
  return `http://${family === 'IPv6' && host.includes(':') ? `[${host}]` : host}:${port}`;
}

function defaultLogger(): Logger {
  return pino(
    { base: null, level: process.stderr.isTTY ? 'warn' : 'info' },
    pino.destination({ dest: 2, sync: false, minLength: logBytes, periodicFlush: logPatience }),
  );
}
