import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphqlService } from './graphql-service';
import { addJsonBodies } from './json-bodies';
import { sandboxPolicy } from './landing-page';
import { addVary, sendAnswer } from './send-answer';

/** Where Apollo Sandbox runs when it is not embedded here. */
export const studioOrigin = 'https://studio.apollographql.com';

const preflightSeconds = 86_400;

/** `GET` and `POST /graphql`, for pages of these origins and for programs. */
export function addGraphqlRoutes(
  server: FastifyInstance,
  service: GraphqlService,
  corsOrigins: readonly string[],
): void {
  server.register(async (scope) => {
    await scope.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      exposedHeaders: ['ETag', 'X-Request-Id'],
      maxAge: preflightSeconds,
    });
    addJsonBodies(scope);
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: (request, reply) => answerGraphql(service, request, reply),
    });
  });
}

async function answerGraphql(
  service: GraphqlService,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const answer = await service.answer(
    {
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: singleHeaders(request),
      search: request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '',
      body: request.body,
    },
    request.id,
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
