import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { anonymous, type Caller } from '../access/caller';
import type { Admission } from './admission';
import type { GraphqlService } from './graphql-service';
import { addJsonBodies } from './json-bodies';
import { sandboxPolicy } from './landing-page';
import { addVary, sendAnswer } from './send-answer';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on the API's routes before a handler runs. */
    caller: Caller | null;
  }
}

/** Where Apollo Sandbox runs when it is not embedded here. */
export const studioOrigin = 'https://studio.apollographql.com';

const preflightSeconds = 86_400;

/** `GET` and `POST /graphql`, for pages of these origins and for programs. */
export function addGraphqlRoutes(
  server: FastifyInstance,
  service: GraphqlService,
  admission: Admission,
  corsOrigins: readonly string[],
): void {
  server.register(async (scope) => {
    await scope.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      exposedHeaders: [
        'ETag',
        'X-Request-Id',
        'RateLimit',
        'RateLimit-Policy',
        'Retry-After',
        'WWW-Authenticate',
      ],
      maxAge: preflightSeconds,
    });
    addJsonBodies(scope);
    scope.decorateRequest('caller', null);
    scope.addHook('onRequest', async (request, reply) => {
      addVary(reply, 'Authorization');
      request.caller = await admission.admit(request, reply);
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: (request, reply) => answerGraphql(service, admission, request, reply),
    });
  });
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
  addVary(reply, 'Accept', 'Content-Type', 'Apollo-Require-Preflight', 'X-Apollo-Operation-Name');
  if (answer.headers['content-type']?.startsWith('text/html')) {
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
