import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { Store } from '@dateline/store';
import { Request } from './request';
import { peerSchema } from './schema';

/**
 * A plain Apollo Server over the same store: what its documentation and type-graphql's would
 * have one write, with batched loaders, and with every default left as it is.
 *
 * @param port 0 for any that is free.
 */
export async function startPeer(store: Store, port: number) {
  const server = new ApolloServer<Request>({ schema: await peerSchema() });
  const { url } = await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async () => new Request(store),
  });
  return { url, stop: () => server.stop() };
}
