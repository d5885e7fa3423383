import type { Store } from '@dateline/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../testing/raw-socket';
import { TestServer } from '../testing/test-server';

const made = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A store whose people cannot be read. */
function broken(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      if (name === 'listEntities') return () => Promise.reject(new Error('disk I/O error'));
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function idOf(server: TestServer, headers: Record<string, string>): Promise<string | null> {
  const response = await server.get('/health', headers);
  return response.headers.get('x-request-id');
}

describe('behind a trusted proxy', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ trustProxy: ['loopback'], around: broken });
  });
  afterAll(() => server.close());

  it.each(['edge-7f.3_A', 'x', 'a'.repeat(64)])('a request keeps its id: %s', async (id) => {
    expect(await idOf(server, { 'x-request-id': id })).toBe(id);
  });

  it.each(['', 'a'.repeat(65), 'two words', '<script>', 'a,b', 'é', 'a;b=c'])(
    'an id that is not well-formed is replaced: %j',
    async (id) => {
      expect(await idOf(server, { 'x-request-id': id })).toMatch(made);
    },
  );

  it('two ids are none', async () => {
    const { head } = await sendRaw(server.url, [
      'GET /health HTTP/1.1\r\nhost: a\r\nx-request-id: one\r\nx-request-id: two\r\n\r\n',
    ]);
    expect(/x-request-id: (\S+)/.exec(head)?.[1]).toMatch(made);
  });

  it('a fault of ours names the id in the response, the errors and the log', async () => {
    const response = await server.post(
      { query: '{ people { totalCount } }' },
      { 'x-request-id': 'from-the-edge' },
    );
    expect(response.headers.get('x-request-id')).toBe('from-the-edge');
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'from-the-edge' } }],
    });
    expect(server.log.some((line) => line['requestId'] === 'from-the-edge' && line['err'])).toBe(
      true,
    );
  });

  it('an answer that is kept goes out under the id of each request', async () => {
    const path = '/graphql?query=%7B__typename%7D';
    const headers = { 'apollo-require-preflight': 'true' };
    for (const id of ['first', 'second', 'third']) {
      const response = await server.get(path, { ...headers, 'x-request-id': id });
      expect(response.headers.get('x-request-id')).toBe(id);
    }
  });
});

describe('without a trusted proxy', () => {
  it.each([{}, { trustProxy: ['192.0.2.0/24'] }])(
    'an id that a client sends is not taken: %j',
    async (options) => {
      const server = await TestServer.start(options);
      expect(await idOf(server, { 'x-request-id': 'mine' })).toMatch(made);
      await server.close();
    },
  );
});
