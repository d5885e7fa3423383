import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { anonymous, type Caller } from '../access/caller';
import type { Admission } from './admission';
import type { Limits } from '../execution/limits';
import { checkedOrigins } from './cors-origins';
import { costHeader } from './graphql-request';
import type { GraphqlService } from './graphql-service';
import { addJsonBodies } from './json-bodies';
import { sandboxPolicy } from './landing-page';
import { RequestFailure } from './request-failure';
import type { SameRequests } from './same-request';
import { addVary, sendAnswer } from './send-answer';
import { addStreamRoute } from './stream-route';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on the API's routes before a handler runs. */
    caller: Caller | null;
  }
}

const preflightSeconds = 86_400;

/** What an allowed page may send: named one by one, not whatever it asks for. */
const allowedHeaders = [
  'accept',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'authorization',
  'content-type',
  'if-none-match',
  'x-apollo-operation-name',
  costHeader,
];

const allowedMethods = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** What the API's routes are made of, beside the service that answers. */
export interface GraphqlRouteParts {
  readonly admission: Admission;
  readonly corsOrigins: readonly string[];
  readonly limits: Limits;
  readonly same: SameRequests;
  /** For subscriptions. */
  readonly schema: GraphQLSchema;
}

/** `GET` and `POST /graphql`, for pages of these origins and for programs. */
export function addGraphqlRoutes(
  server: FastifyInstance,
  service: GraphqlService,
  { admission, corsOrigins, limits, same, schema }: GraphqlRouteParts,
): void {
  const origins = [...checkedOrigins(corsOrigins)];
  server.register(async (scope) => {
    await scope.register(cors, {
      origin: origins,
      methods: allowedMethods,
      allowedHeaders,
      exposedHeaders: [
        'Content-Version',
        'ETag',
        'RateLimit',
        'RateLimit-Policy',
        'Retry-After',
        'WWW-Authenticate',
        'X-Request-Id',
      ],
      maxAge: preflightSeconds,
    });
    addJsonBodies(scope, limits);
    scope.decorateRequest('caller', null);
    scope.addHook('onRequest', async (request, reply) => {
      addVary(reply, 'Authorization');
      request.caller = await admission.admit(request, reply);
    });
    same.addHooks(scope);
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: (request, reply) => answerGraphql(service, admission, request, reply),
    });
    addStreamRoute(scope, schema, service, limits);
    scope.route({
      method: ['PUT', 'PATCH', 'DELETE'],
      url: '/graphql',
      // Before the body is read, which is not needed to say so.
      onRequest: (request, _reply, done) => done(methodNotAllowed(request.method)),
      handler: (request) => Promise.reject(methodNotAllowed(request.method)),
    });
  });
}

function methodNotAllowed(method: string): RequestFailure {
  return new RequestFailure(
    405,
    'METHOD_NOT_ALLOWED',
    `GraphQL is not asked by ${method}. Use POST, or GET for queries.`,
    { allow: allowedMethods.join(', ') },
  );
}

async function answerGraphql(
  service: GraphqlService,
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const caller = request.caller ?? anonymous;
  const answer = await service.answer(
    {
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: singleHeaders(request),
      search: request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '',
      body: request.body,
    },
    request.id,
    {
      caller,
      takeWrites: (count) => admission.limits?.takeWrites(caller, request.ip, count) ?? null,
    },
  );
  addVary(
    reply,
    'Accept',
    'Content-Type',
    'Apollo-Require-Preflight',
    'X-Apollo-Operation-Name',
    costHeader,
  );
  if (service.hasSandbox && answer.headers['content-type']?.startsWith('text/html')) {
    reply.headers({
      'content-security-policy': sandboxPolicy,
      // The Sandbox signs in through a window that it opens.
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    });
  }
  return sendAnswer(request, reply, answer);
}

function singleHeaders({ headers }: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}
