import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildDatelineSchema } from '@dateline/server';
import { openStore } from '@dateline/store';
import { createYoga } from 'graphql-yoga';
import { announce } from './listening';
import { schemaContext } from './schema-context';

// GraphQL Yoga as its documentation starts it, over Dateline's own schema and store. It
// keeps parsed and validated documents by default.
const [file = ''] = process.argv.slice(2);
const store = await openStore({ file });
const yoga = createYoga({ schema: buildDatelineSchema(), context: () => schemaContext(store) });
// Yoga's handler answers by itself; what it returns is of no use to node:http.
const server = createServer((request, response) => void yoga(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
announce(`http://127.0.0.1:${port}/graphql`);
