import { anonymousContext, buildDatelineSchema } from '@dateline/server';
import type { Store } from '@dateline/store';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import type { Started } from './listening';

/**
 * Mercurius as its documentation starts it, over Dateline's own schema; queries compiled once
 * they come again, which is its `jit` option.
 */
export async function startMercurius(store: Store): Promise<Started> {
  const server = Fastify({ forceCloseConnections: true });
  await server.register(mercurius, {
    schema: buildDatelineSchema(),
    context: () => anonymousContext(store, console),
    jit: 1,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url: new URL('/graphql', address).href, stop: () => server.close() };
}
