import type { FastifyInstance } from 'fastify';
import { neverStored } from './caching';

/** What stands at the root while the reader has not been built. */
export function addPlaceholderRoute(server: FastifyInstance): void {
  server.get('/', async (_request, reply) => {
    reply.header('cache-control', neverStored).type('text/plain; charset=utf-8').code(503);
    return 'The reader has not been built, so there are no pages here. Build it with `npm start`.\nThe GraphQL API works: open /graphql for Apollo Sandbox, /graphiql for GraphiQL.\n';
  });
}
