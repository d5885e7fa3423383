import { buildDatelineSchema } from '@dateline/server';
import { openStore } from '@dateline/store';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { announce } from './listening';
import { schemaContext } from './schema-context';

// Mercurius as its documentation starts it, over Dateline's own schema and store; queries
// compiled at their second sight, which is its `jit` option.
const [file = ''] = process.argv.slice(2);
const store = await openStore({ file });
const server = Fastify();
await server.register(mercurius, {
  schema: buildDatelineSchema(),
  context: () => schemaContext(store),
  jit: 1,
});
announce(new URL('/graphql', await server.listen({ host: '127.0.0.1', port: 0 })).href);
