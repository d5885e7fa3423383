import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Started } from './listening';
import { request } from './raw-request';

interface Kept {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}
/**
 * The least that a Node server can do: read the request, send bytes that are there already.
 * They and their headers are Dateline's: what it answers to the first request of a kind is
 * what every later one of that kind gets.
 */
export async function startBare(original: string): Promise<Started> {
  const kept = new Map<string, Kept>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const known = kept.get(kindOf(incoming));
      if (known) {
        send(response, known);
        return;
      }
      void copy(original, incoming, Buffer.concat(chunks)).then((answer) => {
        kept.set(kindOf(incoming), answer);
        send(response, answer);
      });
    });
  });
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

function kindOf({ method, headers }: IncomingMessage): string {
  return `${method} ${headers['accept-encoding'] ?? ''} ${headers['if-none-match'] ?? ''}`;
}

function send(response: ServerResponse, { status, headers, body }: Kept): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function copy(original: string, incoming: IncomingMessage, body: Buffer): Promise<Kept> {
  const url = new URL(incoming.url ?? '/', original);
  const answer = await request(url, incoming.method ?? 'GET', passedOn(incoming.headers), body);
  return { status: answer.status, headers: passedOn(answer.headers), body: answer.body };
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
