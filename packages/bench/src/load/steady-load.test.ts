import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Exchange } from './load';
import { saturate } from './saturate';
import { steadyLoad } from './steady-load';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(status: number): Promise<{ exchange: Exchange; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    const body = Buffer.from('x'.repeat(100_000));
    response.writeHead(status, { 'content-length': body.length }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/here?it=is`;
  return { exchange: { method: 'POST', url, headers: {}, body: '{}', status: 200 }, asked };
}

test('a rate is a number of requests, all of them answered', async () => {
  const { exchange, asked } = await serving(200);
  const order = { exchanges: [exchange], connections: 3, seconds: 0.5 };
  const { latencies } = await steadyLoad(order, 40);
  expect(latencies).toHaveLength(20);
  expect(asked).toEqual(Array.from({ length: 20 }, () => 'POST /here?it=is'));
});

test('an answer with another status than expected ends the load, whichever it is', async () => {
  const { exchange } = await serving(500);
  const order = { exchanges: [exchange], connections: 2, seconds: 0.2 };
  await expect(steadyLoad(order, 20)).rejects.toThrow('answered 500, not 200');
  await expect(saturate(order)).rejects.toThrow('answered 500');
});

test('a server that is not there ends the load', async () => {
  const { exchange } = await serving(200);
  server?.close();
  const order = { exchanges: [exchange], connections: 1, seconds: 0.2 };
  await expect(steadyLoad(order, 20)).rejects.toThrow('ECONNREFUSED');
});
