import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Store } from '@dateline/store';
import { expect, it } from 'vitest';
import { sendRaw } from '../testing/raw-socket';
import { TestServer } from '../testing/test-server';

/** Holds reads of people until they are let go. */
function gate() {
  let open = () => {};
  let reached = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const arrival = new Promise<void>((resolve) => (reached = resolve));
  const around = (store: Store): Store =>
    new Proxy(store, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function') return value;
        if (name !== 'listEntities') return value.bind(target);
        return async (...given: readonly unknown[]) => {
          reached();
          await opened;
          return Reflect.apply(value, target, given);
        };
      },
    });
  return { around, open: () => open(), arrival };
}

const people = { query: '{ people { totalCount } }' };

async function connected(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  return socket;
}

/** Resolves to what the other side says when it refuses or drops a connection. */
async function refusalOf(url: string): Promise<unknown> {
  return connected(url).then(
    () => null,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}

it('a request under way is answered, and nobody new is let in', async () => {
  const { around, open, arrival } = gate();
  const server = await TestServer.start({ around });
  const response = server.post(people);
  await arrival;
  const closed = server.close();
  await expect.poll(() => refusalOf(server.url)).toBe('ECONNREFUSED');
  open();
  expect((await response).status).toBe(200);
  expect(await (await response).json()).toMatchObject({
    data: { people: { totalCount: expect.any(Number) } },
  });
  await closed;
});

it('connections that are kept for another request do not hold it up', async () => {
  const server = await TestServer.start();
  const socket = await connected(server.url);
  socket.write('GET /health HTTP/1.1\r\nhost: a\r\n\r\n');
  await once(socket, 'data');
  const ended = once(socket, 'close');
  socket.resume();
  await server.close();
  await ended;
  expect(server.log.filter((line) => 'closeMs' in line)).toEqual([]);
});

it('an event stream is ended in order', async () => {
  const server = await TestServer.start();
  const response = await server.get(
    `/graphql/stream?query=${encodeURIComponent('subscription { changes { cursor } }')}`,
    { 'apollo-require-preflight': 'true', accept: 'text/event-stream' },
  );
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const text = response.text();
  await server.close();
  expect(await text).toMatch(/event: complete\n/);
});

it('a request that does not come to its end is cut when the time is over, and the log says so', async () => {
  const server = await TestServer.start({ closeMs: 100 });
  const head = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
  const reply = sendRaw(server.url, [`${head}content-length: 100\r\n\r\n{"query":`], {
    finish: false,
  });
  const kept = await connected(server.url);
  kept.write('GET /health HTTP/1.1\r\nhost: a\r\n\r\n');
  await once(kept, 'data');
  await server.close();
  expect((await reply).status).toBe(0);
  expect(server.log).toContainEqual(expect.objectContaining({ closeMs: 100 }));
});
