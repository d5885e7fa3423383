import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange, LoadOrder, LoadResult } from './load';

/**
 * The same requests at a constant rate, due at even intervals. A latency counts from when the
 * request was due: one that had to wait for a connection, because the server was slow with
 * others, has waited for the server. autocannon sends each second's share in one burst.
 */
export async function steadyLoad(order: LoadOrder, rate: number): Promise<LoadResult> {
  const total = Math.round(order.seconds * rate);
  const waiting: number[] = [];
  const latencies: number[] = [];
  const first = order.exchanges[0];
  if (!first) throw new RangeError('Nothing to ask.');
  const clients = await Promise.all(
    Array.from({ length: order.connections }, () => Client.open(first.url)),
  );
  const idle = [...clients];
  const failures: unknown[] = [];
  let sent = 0;

  const send = (client: Client, due: number): void => {
    const exchange = order.exchanges[sent % order.exchanges.length] ?? first;
    sent += 1;
    client.ask(exchange).then(
      () => {
        latencies.push(performance.now() - due);
        const next = waiting.shift();
        if (next === undefined) idle.push(client);
        else send(client, next);
      },
      (error: unknown) => failures.push(error),
    );
  };

  const began = performance.now();
  let planned = 0;
  while ((planned < total || latencies.length < total) && failures.length === 0) {
    const now = performance.now();
    for (; planned < total; planned += 1) {
      const due = began + (planned * 1000) / rate;
      if (due > now) break;
      const client = idle.pop();
      if (client) send(client, due);
      else waiting.push(due);
    }
    await wait(1);
  }
  for (const client of clients) client.close();
  if (failures.length > 0) throw failures[0];
  return { requestsPerSecond: (latencies.length / (performance.now() - began)) * 1000, latencies };
}

/** One connection of HTTP/1.1 that reads as little of an answer as tells where it ends. */
class Client {
  readonly #socket: Socket;
  #head = '';
  #left = -1;
  #answered: (() => void) | null = null;
  #failed: ((error: unknown) => void) | null = null;
  #status = 0;

  static async open(url: string): Promise<Client> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new Client(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    const lost = (error?: Error) => this.#failed?.(error ?? new Error('The connection closed.'));
    socket.on('error', lost).on('close', () => lost());
  }

  async ask(exchange: Exchange): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(bytesOf(exchange));
    });
    if (this.#status !== exchange.status) {
      throw new Error(`${exchange.url} answered ${this.#status}, not ${exchange.status}.`);
    }
  }

  close(): void {
    this.#failed = null;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    let body = chunk.length;
    if (this.#left < 0) {
      this.#head += chunk.toString('latin1');
      const end = this.#head.indexOf('\r\n\r\n');
      if (end < 0) return;
      body = this.#head.length - end - 4;
      this.#status = Number(this.#head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(this.#head.slice(0, end + 2))?.[1];
      if (length === undefined && this.#status !== 304) {
        this.#failed?.(new Error('The answer does not say how long it is.'));
        return;
      }
      this.#left = this.#status === 304 ? 0 : Number(length);
      this.#head = '';
    }
    this.#left -= body;
    if (this.#left > 0) return;
    this.#left = -1;
    this.#answered?.();
  }
}

const written = new WeakMap<Exchange, string>();

function bytesOf(exchange: Exchange): string {
  let text = written.get(exchange);
  if (text === undefined) {
    const { host, pathname, search } = new URL(exchange.url);
    const body = exchange.body ?? '';
    const headers = { host, ...exchange.headers, 'content-length': Buffer.byteLength(body) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    text = `${exchange.method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
    written.set(exchange, text);
  }
  return text;
}
