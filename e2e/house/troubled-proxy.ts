import { once } from 'node:events';
import { createServer, request as send, type Server as HttpServer } from 'node:http';

/**
 * - `hold`: the connection stands, and nothing ever arrives;
 * - `cut`: half of the answer arrives, and then nothing more;
 * - `fail`: the server has an error of its own.
 */
export type Trouble = 'hold' | 'cut' | 'fail';

/** Stands before a server as a bad network does, or a bad day. */
export class TroubledProxy {
  readonly url: string;
  /** What is the matter with the request for an address, if anything is. */
  trouble: (address: string, method: string) => Trouble | null = () => null;
  readonly #server: HttpServer;
  /** Requests held since, which go on when the trouble is over. */
  #held: (() => void)[] = [];

  private constructor(url: string, server: HttpServer) {
    this.url = url;
    this.#server = server;
  }

  static async start(target: string): Promise<TroubledProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const proxy = new TroubledProxy(`http://127.0.0.1:${port}`, server);
    server.on('request', (incoming, outgoing) => {
      const path = incoming.url ?? '/';
      const { method = 'GET', headers } = incoming;
      const pass = (half: boolean) => {
        const onward = send(new URL(path, target), { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          if (!half) return void answer.pipe(outgoing);
          answer.once('data', (chunk: Buffer) => {
            outgoing.write(chunk.subarray(0, chunk.length / 2));
            answer.pause();
          });
        });
        // A page that is closed takes its requests with it.
        outgoing.on('close', () => onward.destroy());
        onward.on('error', () => outgoing.destroy());
        incoming.pipe(onward);
      };
      const trouble = proxy.trouble(path, method);
      if (trouble === 'hold') proxy.#held.push(() => pass(false));
      else if (trouble === 'fail') outgoing.writeHead(500).end('Internal Server Error');
      else pass(trouble === 'cut');
    });
    return proxy;
  }

  /** From now on all is well, for what was held as well. */
  clear(): void {
    this.trouble = () => null;
    for (const go of this.#held.splice(0)) go();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Whether an address asks the question of this name. */
export function asks(address: string, operation: string): boolean {
  return address.startsWith(`/graphql?operationName=${operation}&`);
}
