import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anonymousContext, buildDatelineSchema } from '@dateline/server';
import type { Store } from '@dateline/store';
import { createYoga } from 'graphql-yoga';
import type { Started } from './listening';

/**
 * GraphQL Yoga as its documentation starts it, over Dateline's own schema. It keeps parsed and
 * validated documents by default.
 */
export async function startYoga(store: Store): Promise<Started> {
  const yoga = createYoga({
    schema: buildDatelineSchema(),
    context: () => anonymousContext(store, console),
  });
  // Yoga's handler answers by itself; what it returns is of no use to node:http.
  const server = createServer((request, response) => void yoga(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
