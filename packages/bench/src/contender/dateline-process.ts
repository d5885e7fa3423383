import { startServer } from '@dateline/server';
import { openStore } from '@dateline/store';
import { announce } from './listening';

const [file = '', key] = process.argv.slice(2);
const store = await openStore({ file });
const server = await startServer({
  store,
  host: '127.0.0.1',
  port: 0,
  responseCache: key !== 'uncached',
});
announce(new URL('/graphql', server.url).href);
