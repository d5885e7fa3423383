import type { FastifyInstance } from 'fastify';

/**
 * Ends a server in order: no new connections, requests under way finish, and each connection is
 * closed with its last response rather than kept for another request. What is not finished when
 * the time is over is cut.
 */
export class Closing {
  readonly #server: FastifyInstance;
  readonly #milliseconds: number;
  #begun = false;

  /** To be made before routes are added, so that it sees every response. */
  constructor(server: FastifyInstance, milliseconds: number) {
    this.#server = server;
    this.#milliseconds = milliseconds;
    server.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.#begun) reply.header('connection', 'close');
      done();
    });
    server.addHook('onResponse', (_request, _reply, done) => {
      // The response may have begun before, promising to keep the connection.
      if (this.#begun) setImmediate(() => server.server.closeIdleConnections());
      done();
    });
  }

  /** Resolves once no connection is left. */
  async close(): Promise<void> {
    this.#begun = true;
    const cut = setTimeout(() => {
      this.#server.log.warn(
        { closeMs: this.#milliseconds },
        'requests were still under way when the time to close was over, and were cut',
      );
      this.#server.server.closeAllConnections();
    }, this.#milliseconds);
    await this.#server.close().finally(() => clearTimeout(cut));
  }
}
