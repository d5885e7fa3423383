import type { FastifyInstance } from 'fastify';
import type { Limits } from '../execution/limits';
import { RequestFailure } from './request-failure';

/** Limits on any request, whatever it is for. */
export function addRequestLimits(server: FastifyInstance, { urlLength }: Limits): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.url.length <= urlLength) return done();
    return done(
      new RequestFailure(
        414,
        'URI_TOO_LONG',
        `The address has ${request.url.length} characters, but may have ${urlLength} at most. Send a long query by POST.`,
      ),
    );
  });
}
