import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../loading/request-context';
import { cacheableAnswers } from './cacheable-answers';
import type { Executor } from './executor';
import { cutMessage } from './cut';
import { limitDocument } from './document-limits';
import type { Limits } from './limits';
import { oneMutation } from './one-mutation';
import { internalErrorMessage } from './public-errors';
import { refuseReservedNames } from './reserved-names';
import type { PersistedOperations } from './persisted-operations';

/** Apollo Server's part: the protocol over HTTP, parsing, validation, persisted queries. */
export function createApolloServer(
  executor: Executor,
  persisted: PersistedOperations,
  landingPage: ApolloServerPlugin<RequestContext>,
  log: Pick<Logger, 'warn' | 'error'>,
  limits: Limits,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: gatewayTo(executor, persisted),
    plugins: [
      landingPage,
      cacheableAnswers,
      // Wraps every field of every query; answers here are cached by content version instead.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    persistedQueries: { cache: persisted, ttl: null },
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitDocument(limits), oneMutation, refuseReservedNames],
    formatError,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // The same behaviour wherever it runs: nothing is decided by NODE_ENV.
    nodeEnv: 'production',
    logger: { debug: nothing, info: nothing, warn: log.warn.bind(log), error: log.error.bind(log) },
  });
}

type Gateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;
type SchemaListener = Parameters<Gateway['onSchemaLoadOrUpdate']>[0];

/** Apollo's only way to bring an executor of one's own: to say that it is a gateway. */
function gatewayTo(executor: Executor, persisted: PersistedOperations): Gateway {
  const listeners = new Set<SchemaListener>();
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      for (const listener of listeners) {
        listener({ apiSchema: executor.schema, coreSupergraphSdl: '' });
      }
      return {
        executor: ({ document, request, context, queryHash }) =>
          executor.execute(
            {
              document,
              operationName: request.operationName ?? undefined,
              variables: request.variables ?? {},
              trusted: persisted.isOwn(queryHash),
            },
            // Apollo types a gateway's context as unknown; it is what `execute` was given.
            context as RequestContext,
          ),
      };
    },
    async stop() {
      listeners.clear();
    },
  };
}

/**
 * Apollo names every failed validation alike; a rule with a code of its own keeps it. What
 * failed inside Apollo itself, where the executor could not mask it, is masked here. Messages
 * of libraries repeat what was sent, and are cut.
 */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, extensions } = formatted;
  if (extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
    if (message.startsWith(internalErrorMessage(''))) return formatted;
    // Apollo's own refusals, some of which it forgets to give a code.
    if (isRefused(error)) return { message: cutMessage(message), extensions: badRequest };
    return { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  if (extensions?.['code'] === 'GRAPHQL_PARSE_FAILED') return parsingFailure(formatted);
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  const own = cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
  if (typeof own === 'string') return { ...formatted, extensions: { ...extensions, code: own } };
  const advice = adviceFor(extensions?.['code']);
  return {
    ...formatted,
    message: cutMessage(message),
    ...(advice !== undefined && { extensions: { ...extensions, advice } }),
  };
}

const badRequest = { code: 'BAD_REQUEST' } as const;

function isRefused(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { status } = error.extensions.http ?? {};
  return status !== undefined && status >= 400 && status < 500;
}

/** Characters of a message about text that is no GraphQL: it quotes that as it stands there. */
const longestParsingMessage = 120;

/** The parser counts tokens, but gives what it finds no code of its own. */
function parsingFailure(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const most = /more tha[nt] (\d+) tokens/.exec(formatted.message)?.[1];
  if (most === undefined) {
    return { ...formatted, message: cutMessage(formatted.message, longestParsingMessage) };
  }
  return {
    message: `The query has more than ${most} tokens, which is the most that it may have.`,
    extensions: { code: 'TOO_MANY_TOKENS' },
  };
}

/** Clients know an unknown hash by its exact message; what to do about it is for people. */
function adviceFor(code: unknown): string | undefined {
  if (code !== 'PERSISTED_QUERY_NOT_FOUND') return undefined;
  return 'No query is known by this hash. Send the query itself along with the hash once; the hash alone is enough from then on, until it has not been used for long.';
}

function nothing(): void {}
