import { createServer, request as send, type Server as HttpServer } from 'node:http';
import { once } from 'node:events';

/**
 * Stands before a server and can make its service worker look newly released: the browser
 * compares it byte for byte, and a comment more is another version.
 */
export class RenewingProxy {
  readonly url: string;
  readonly #server: HttpServer;
  #releases = 0;
  #withdrawn: RegExp | null = null;

  private constructor(url: string, server: HttpServer) {
    this.url = url;
    this.#server = server;
  }

  static async start(target: string, worker: string): Promise<RenewingProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const proxy = new RenewingProxy(`http://127.0.0.1:${port}/`, server);
    server.on('request', (incoming, outgoing) => {
      // Always the whole answer, uncompressed: something may have to be added to it.
      const {
        'if-none-match': _match,
        'if-modified-since': _since,
        ...conditionless
      } = incoming.headers;
      const headers = { ...conditionless, 'accept-encoding': 'identity' };
      const path = incoming.url ?? '/';
      if (proxy.#withdrawn?.test(path)) {
        outgoing
          .writeHead(404, { 'content-type': 'text/plain' })
          .end('Gone with the last version.');
        return;
      }
      incoming.pipe(
        send(new URL(path, target), { method: incoming.method, headers }, (answer) => {
          const renewed = path === worker && proxy.#releases > 0;
          const { 'content-length': _length, etag: _etag, ...rest } = answer.headers;
          outgoing.writeHead(answer.statusCode ?? 502, renewed ? rest : answer.headers);
          if (!renewed) return void answer.pipe(outgoing);
          answer.pipe(outgoing, { end: false });
          answer.once('end', () => outgoing.end(`\n// release ${proxy.#releases}\n`));
        }),
      );
    });
    return proxy;
  }

  /** From now on the service worker is another version. */
  release(): void {
    this.#releases += 1;
  }

  /** From now on these files are no longer there, as after a release that names them anew. */
  withdraw(paths: RegExp): void {
    this.#withdrawn = paths;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
