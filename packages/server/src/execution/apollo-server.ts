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
import { limitDepthAndAliases, limits } from './limits';
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
    validationRules: [limitDepthAndAliases, oneMutation, refuseReservedNames],
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
 * failed inside Apollo itself, where the executor could not mask it, is masked here.
 */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (
    formatted.extensions?.['code'] === 'INTERNAL_SERVER_ERROR' &&
    !formatted.message.startsWith(internalErrorMessage(''))
  ) {
    return { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  const code = cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
  if (typeof code !== 'string') return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code } };
}

function nothing(): void {}
