import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { announce } from './listening';
import { request } from './raw-request';

// The least that a Node server can do: read the request, send bytes that are there already.
// They and their headers are Dateline's: what it answers to the first request of a kind is
// what every later one of that kind gets.
const [original = ''] = process.argv.slice(2);

interface Kept {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}
const kept = new Map<string, Kept>();

const server = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const answer = kept.get(kindOf(incoming));
    if (answer) send(response, answer);
    else void copy(incoming, Buffer.concat(chunks), response);
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
announce(`http://127.0.0.1:${port}/graphql`);

function kindOf({ method, headers }: IncomingMessage): string {
  return `${method} ${headers['accept-encoding'] ?? ''} ${headers['if-none-match'] ?? ''}`;
}

function send(response: ServerResponse, { status, headers, body }: Kept): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function copy(incoming: IncomingMessage, body: Buffer, response: ServerResponse) {
  const url = new URL(incoming.url ?? '/', original);
  const answer = await request(url, incoming.method ?? 'GET', passedOn(incoming.headers), body);
  const keep: Kept = {
    status: answer.status,
    headers: passedOn(answer.headers),
    body: answer.body,
  };
  kept.set(kindOf(incoming), keep);
  send(response, keep);
}

/** Without what belongs to one connection, and the date, which Node writes itself. */
function passedOn(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || /^(?:connection|keep-alive|date|host|transfer-encoding)$/.test(name))
      continue;
    result[name] = value;
  }
  return result;
}
