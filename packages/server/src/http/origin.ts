import type { FastifyRequest } from 'fastify';

/** What was asked for and the host it was asked of do not make an address. */
export class BadAddressError extends Error {
  readonly statusCode = 400;

  constructor() {
    super('The requested path and host are not an address.');
  }
}

/**
 * Scheme, host and port that readers know the site by, without a slash at the end: as configured,
 * else as the request says.
 *
 * @throws {BadAddressError} when the request's host is none
 */
export function originOf(request: FastifyRequest, publicOrigin: string | undefined): string {
  const origin = publicOrigin ?? `${request.protocol}://${request.host}`;
  if (!URL.canParse(origin)) throw new BadAddressError();
  return new URL(origin).origin;
}
