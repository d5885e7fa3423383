import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { compile } from '@fastify/proxy-addr';

/** What may stand in a log, a header and an error without being quoted. */
const wellFormed = /^[\w.-]{1,64}$/;

/**
 * How requests get their id: from `x-request-id`, when a trusted proxy sent the request and the
 * id is one of 1 to 64 letters, digits, `.`, `_` and `-`; else a new UUID. Anybody else's id is
 * not looked at: with it they could have their requests mistaken for another's in the log.
 *
 * @param trustProxy addresses, networks and names of networks, as `ServerOptions.trustProxy`
 * @example
 * Fastify({ genReqId: requestIds(['loopback']) });
 */
export function requestIds(trustProxy: readonly string[]): (request: IncomingMessage) => string {
  if (trustProxy.length === 0) return () => randomUUID();
  const trusted = compile([...trustProxy]);
  return ({ headersDistinct, socket }) => {
    const [sent, second] = headersDistinct['x-request-id'] ?? [];
    if (sent === undefined || second !== undefined || !wellFormed.test(sent)) return randomUUID();
    return trusted(socket.remoteAddress ?? '', 0) ? sent : randomUUID();
  };
}
