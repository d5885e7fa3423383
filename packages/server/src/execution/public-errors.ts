import { CursorError } from '@dateline/store';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../loading/request-context';
import { badCursor } from './refusal';

/**
 * Errors as a client may see them. What the service says on purpose carries a code and
 * passes; anything else is logged whole and shown only by its request id.
 */
export function publicError(error: GraphQLError, context: RequestContext): GraphQLError {
  const cause = rootCause(error);
  if (cause instanceof CursorError) return located(badCursor(), error);
  if (cause instanceof GraphQLError && typeof cause.extensions?.['code'] === 'string') {
    return located(cause, error);
  }
  context.log.error({ err: cause, path: error.path, requestId: context.requestId }, 'field failed');
  return located(internalError(context.requestId), error);
}

/** All that a client learns of a fault of ours. */
export function internalError(requestId: string): GraphQLError {
  return new GraphQLError(internalErrorMessage(requestId), {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

export function internalErrorMessage(requestId: string): string {
  return `Internal error; request id ${requestId}`;
}

function rootCause(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** `error` at the place in the query and in the answer where `origin` came up. */
function located(error: GraphQLError, origin: GraphQLError): GraphQLError {
  const placed = new GraphQLError(error.message, {
    extensions: error.extensions,
    ...(origin.path && { path: origin.path }),
    ...(origin.nodes && { nodes: origin.nodes }),
  });
  // The compiled queries know line and column, but not the nodes they came from.
  if (!placed.locations && origin.locations) {
    Object.defineProperty(placed, 'locations', { value: origin.locations, enumerable: true });
  }
  return placed;
}
