import type { FastifyInstance } from 'fastify';

/**
 * One line for each request: what was asked for and how it went. No address, no query
 * string, no headers: nothing that tells who asked or what they looked for.
 */
export function addRequestLog(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}
