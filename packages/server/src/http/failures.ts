import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OverloadedError } from '../execution/execution-slots';
import { cut, cutMessage } from '../execution/cut';
import { internalErrorMessage } from '../execution/public-errors';
import { neverStored } from './caching';
import { failureBody, RequestFailure } from './request-failure';
import { strictHeaders } from './security-headers';

const codes: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMEOUT',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'URI_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** What goes wrong outside of GraphQL: said in its form, and never with more than is ours to say. */
export function addFailureHandlers(server: FastifyInstance, bodyBytes: number): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof RequestFailure) {
      return fail(reply, error.statusCode, error.message, error.code, error.headers);
    }
    if (error instanceof OverloadedError) {
      reply.header('retry-after', String(error.retryAfter));
      return fail(reply, error.statusCode, error.message, error.code);
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
      const { id } = request;
      const details = { requestId: id };
      return fail(reply, 500, internalErrorMessage(id), 'INTERNAL_SERVER_ERROR', {}, details);
    }
    return fail(reply, status, messageOf(error, bodyBytes), codes[status] ?? 'BAD_REQUEST');
  });
  server.setNotFoundHandler((request: FastifyRequest, reply) =>
    fail(
      reply,
      404,
      `There is nothing at ${request.method} ${cut(request.url.split('?', 1)[0] ?? '')}.`,
      'NOT_FOUND',
    ),
  );
}

/** Requests that reach no route and no hook: an address that cannot be decoded, and the like. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers({ ...strictHeaders, 'x-request-id': request.id });
  fail(reply, error.statusCode ?? 400, cutMessage(error.message), 'BAD_REQUEST');
}

function messageOf({ code, message }: FastifyError, bodyBytes: number): string {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return `The body is too large. It may have ${bodyBytes} bytes at most.`;
  }
  return cutMessage(message);
}

function fail(
  reply: FastifyReply,
  status: number,
  message: string,
  code: string,
  headers: Readonly<Record<string, string>> = {},
  details: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return reply
    .code(status)
    .headers({ 'cache-control': neverStored, ...headers })
    .type('application/json; charset=utf-8')
    .send(failureBody(code, message, details));
}
