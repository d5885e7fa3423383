import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Limits } from '../execution/limits';
import { startSubscription, type SubscriptionRequest } from '../execution/subscriptions';
import { anonymous } from '../access/caller';
import { neverStored } from './caching';
import { eventStream } from './event-stream';
import type { GraphqlService } from './graphql-service';

/** Subscriptions that may be open at once: each keeps a connection and asks the database. */
const mostStreams = 1000;

/** After how many seconds someone who was turned away may try again. */
const retryAfter = 5;

/**
 * `/graphql/stream`: subscriptions, one a request, as server-sent events. `scope`: the API's, which
 * lets requests in and says whose they are.
 */
export function addStreamRoute(
  scope: FastifyInstance,
  schema: GraphQLSchema,
  service: GraphqlService,
  limits: Limits,
): void {
  let open = 0;
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    async handler(request, reply) {
      reply.header('cache-control', neverStored);
      const asked = request.method === 'GET' ? fromSearch(request) : fromBody(request.body);
      if (asked instanceof GraphQLError) return refuse(reply, 400, [asked]);
      if (open >= mostStreams) {
        reply.header('retry-after', retryAfter);
        return refuse(reply, 503, [
          coded('OVERLOADED', `${mostStreams} streams are open, which is the most. Try again.`),
        ]);
      }
      const access = { caller: request.caller ?? anonymous, takeWrites: () => null };
      const resumeAfter = lastEventId(request);
      const started = await startSubscription(
        schema,
        asked,
        () => service.newContext(request.id, access, { resumeAfter }),
        limits,
      );
      if ('errors' in started) return refuse(reply, 400, started.errors);
      open += 1;
      reply.raw.once('close', () => {
        open -= 1;
        started.stop();
      });
      return reply
        .headers({
          'content-type': 'text/event-stream; charset=utf-8',
          'x-accel-buffering': 'no',
          // Kept open for nothing once the stream has ended, it would hold up a server that stops.
          connection: 'close',
        })
        .send(eventStream(started.answers));
    },
  });
}

function refuse(
  reply: FastifyReply,
  status: number,
  errors: readonly GraphQLError[],
): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send({ errors });
}

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function badRequest(message: string): GraphQLError {
  return coded('BAD_REQUEST', message);
}

function lastEventId({ headers }: FastifyRequest): string | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

function fromSearch(request: FastifyRequest): SubscriptionRequest | GraphQLError {
  const parameters = new URL(request.url, 'http://localhost').searchParams;
  let variables: unknown;
  try {
    variables = JSON.parse(parameters.get('variables') ?? 'null');
  } catch {
    return badRequest('`variables` is not JSON.');
  }
  return fromBody({
    query: parameters.get('query'),
    operationName: parameters.get('operationName'),
    variables,
  });
}

function fromBody(body: unknown): SubscriptionRequest | GraphQLError {
  if (!isRecord(body)) return badRequest('Send a JSON object with `query`.');
  const { query, operationName, variables } = body;
  if (typeof query !== 'string' || query === '') {
    return badRequest('`query` is missing: send the text of a subscription.');
  }
  if (operationName != null && typeof operationName !== 'string') {
    return badRequest('`operationName` is not a text.');
  }
  if (variables != null && !isRecord(variables)) return badRequest('`variables` is not an object.');
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
