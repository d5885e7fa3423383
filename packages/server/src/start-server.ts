import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Store } from '@dateline/store';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { createApolloServer } from './execution/apollo-server';
import { Executor } from './execution/executor';
import { limits } from './execution/limits';
import { PersistedOperations } from './execution/persisted-operations';
import { AnswerCache } from './http/answer-cache';
import { ContentVersion } from './http/content-version';
import { addFailureHandlers, answerFrameworkError } from './http/failures';
import { addGraphiqlRoute } from './http/graphiql-route';
import { addGraphqlRoutes, studioOrigin } from './http/graphql-routes';
import { GraphqlService } from './http/graphql-service';
import { addHealthRoutes } from './http/health-routes';
import { sandboxLandingPage } from './http/landing-page';
import { addPageRoutes } from './http/page-routes';
import { Pages } from './http/pages';
import { addRequestLog } from './http/request-log';
import { SameRequests } from './http/same-request';
import { addSecurityHeaders } from './http/security-headers';
import { loadWebBundle, type WebBundle } from './http/web-bundle';
import { addPlaceholderRoute } from './http/without-pages';
import { PortInUseError } from './port-in-use-error';
import { buildDatelineSchema } from './schema';

const megabyte = 1024 * 1024;

/** Bytes that kept answers may take, the API's and the pages' each. */
const cacheCapacity = 24 * megabyte;

/** Lines of log are written together: a system call for each takes longer than a kept answer. */
const logBytes = 4096;
/** Milliseconds after which they are written however few they are; at the end they are anyway. */
const logPatience = 200;

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
}

export interface RunningServer {
  readonly url: string;
  /** Lets requests that are under way finish, then stops. */
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
  const executor = new Executor(buildDatelineSchema());
  const apollo = createApolloServer(executor, persisted, sandboxLandingPage(), log);
  await apollo.start();
  const { store } = options;
  const content = new ContentVersion(store);
  const answers = options.responseCache === false ? null : new AnswerCache(content, cacheCapacity);
  const service = new GraphqlService(apollo, executor, store, answers, log);

  const server = createHttpServer(log, new SameRequests(content));
  addGraphqlRoutes(server, service, options.corsOrigins ?? [studioOrigin]);
  addGraphiqlRoute(server);
  addHealthRoutes(server, store);
  if (web) {
    const cache = new AnswerCache(content, cacheCapacity);
    addPageRoutes(
      server,
      new Pages(web, service, cache, options.publicOrigin),
      web.clientDirectory,
    );
  } else {
    addPlaceholderRoute(server);
  }

  await listen(server, options);
  return {
    url: urlOf(server),
    async close() {
      await server.close();
      await apollo.stop();
    },
  };
}

function createHttpServer(log: Logger, same: SameRequests): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  const server = Fastify({
    loggerInstance,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    frameworkErrors: answerFrameworkError,
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
    // A key named __proto__ has no business in any request.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  same.addHooks(server);
  addSecurityHeaders(server);
  addRequestLog(server);
  addFailureHandlers(server);
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
