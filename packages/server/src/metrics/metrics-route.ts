import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressKey } from '../rate-limit/address-key';
import { neverStored } from '../http/caching';
import type { Metrics } from './metrics';

/** Who may read the metrics: programs on this machine, or anyone. */
export type MetricsAudience = 'loopback' | 'public';

/** What a proxy adds: then whoever asks is elsewhere, although the connection is from here. */
const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** `/metrics`, in Prometheus' text format. For those who may not read it there is nothing. */
export function addMetricsRoute(
  server: FastifyInstance,
  metrics: Metrics,
  audience: MetricsAudience,
): void {
  server.get('/metrics', async (request, reply) => {
    if (audience === 'loopback' && !isFromHere(request)) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .headers({ 'cache-control': neverStored, 'content-type': metrics.contentType })
      .send(await metrics.text());
  });
}

/**
 * Both ends are this machine, by name as well: a page elsewhere whose host name leads here
 * (DNS rebinding) still sends that name.
 */
function isFromHere({ socket, ip, headers, hostname }: FastifyRequest): boolean {
  if (proxyHeaders.some((name) => headers[name] !== undefined)) return false;
  const isLocal = (address: string) => addressKey(address) === null;
  const isLocalName = hostname === 'localhost' || isLocal(hostname.replace(/^\[(.+)\]$/, '$1'));
  return isLocalName && isLocal(socket.remoteAddress ?? '') && isLocal(ip);
}
