import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '@dateline/model';
import { openStore, type Store } from '@dateline/store';
import pino from 'pino';
import { startServer, type ServerOptions } from '../start-server';
import { seedLibrary } from './seeds';

/** An answer as a client sees it; `data` is whatever the test asked for. */
export interface Reply<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

/** A real server on a free port, over a real database file. */
export class TestServer {
  private constructor(
    readonly url: string,
    readonly store: Store,
    /** The SQL sent since the server started. */
    readonly statements: string[],
    /** What the server logged, line by line. */
    readonly log: Record<string, unknown>[],
    readonly close: () => Promise<void>,
  ) {}

  static async start(
    options: Partial<ServerOptions> & {
      readonly library?: Library;
      /** Stands between the server and its database. */
      readonly around?: (store: Store) => Store;
    } = {},
  ): Promise<TestServer> {
    const { library = seedLibrary(), around = (store: Store) => store, ...rest } = options;
    const folder = mkdtempSync(join(tmpdir(), 'dateline-server-'));
    const statements: string[] = [];
    const store = await openStore({
      file: join(folder, 'library.db'),
      onStatement: (sql) => statements.push(sql),
    });
    await store.load(library);
    const log: Record<string, unknown>[] = [];
    const logger = pino({ base: null }, { write: (line) => void log.push(JSON.parse(line)) });
    const server = await startServer({
      store: around(store),
      host: '127.0.0.1',
      port: 0,
      web: null,
      logger,
      ...rest,
    });
    return new TestServer(server.url, store, statements, log, async () => {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true });
    });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(new URL(path, this.url), { headers });
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(new URL('/graphql', this.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Asks and expects an answer without errors. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.reply<Data>(query, variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  async reply<Data>(query: string, variables: object = {}): Promise<Reply<Data>> {
    const response = await this.post({ query, variables });
    return (await response.json()) as Reply<Data>;
  }

  /** The SQL that answering this takes. */
  async statementsFor(query: string, variables: object = {}): Promise<readonly string[]> {
    const before = this.statements.length;
    await this.ask(query, variables);
    return this.statements.slice(before);
  }
}
