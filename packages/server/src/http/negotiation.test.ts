import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../testing/raw-socket';
import { TestServer } from '../testing/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

const small = encodeURIComponent('{ __typename }');
const large = encodeURIComponent('{ __schema { types { name description } } }');

/** A response as it came, its body still encoded. */
async function ask(query: string, headers: Record<string, string> = {}, method = 'GET') {
  const lines = Object.entries({
    host: 'localhost',
    connection: 'close',
    'apollo-require-preflight': '1',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `${method} /graphql?query=${query} HTTP/1.1\r\n${lines.join('')}\r\n`;
  const { status, head, body } = await sendRaw(server.url, [request]);
  const header = (name: string) =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;
  return { status, header, body: Buffer.from(body, 'latin1') };
}

describe('the encoding of an answer', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['identity', null],
    ['', null],
    ['zstd, compress', null],
    ['br;q=0, gzip;q=0', null],
    [';;;, q=, br;q=nan', null],
  ])('for %s is %s', async (accepted, encoding) => {
    const plain = await ask(large);
    const answer = await ask(large, { 'accept-encoding': accepted });
    expect(answer.status).toBe(200);
    expect(answer.header('content-encoding')).toBe(encoding);
    const decode =
      encoding === 'br' ? brotliDecompressSync : encoding === 'gzip' ? gunzipSync : Buffer.from;
    expect(decode(answer.body)).toEqual(plain.body);
    expect(answer.header('vary')).toContain('Accept-Encoding');
  });

  it('is one that is allowed even where a small answer would go as it is', async () => {
    const answer = await ask(small, { 'accept-encoding': 'gzip, identity;q=0' });
    expect(answer.header('content-encoding')).toBe('gzip');
  });

  it.each(['identity;q=0, *;q=0', '*;q=0'])('cannot be chosen from %s: 406', async (accepted) => {
    const answer = await ask(small, { 'accept-encoding': accepted });
    expect(answer.status).toBe(406);
    expect(JSON.parse(answer.body.toString())).toMatchObject({
      errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }],
    });
  });

  it.each(['image/png', 'a/b;q=0', ';;;,,,/', 'text/*;q=0'])(
    'is data, and refused to whoever accepts %s only',
    async (accept) => {
      expect((await ask(small, { accept })).status).toBe(406);
    },
  );
});

describe('a question whether something has changed', () => {
  it.each([
    ['the validator', (etag: string) => etag, 304],
    ['the validator as a strong one', (etag: string) => etag.replace('W/', ''), 304],
    ['the validator in a list', (etag: string) => `"x", ${etag} , W/"y"`, 304],
    ['anything', () => '*', 304],
    ['another validator', () => 'W/"x"', 200],
    ['half a validator', (etag: string) => etag.slice(0, -3), 200],
    ['nothing', () => '', 200],
  ])('with %s is answered', async (_what, of, status) => {
    const etag = (await ask(large)).header('etag') ?? '';
    const answer = await ask(large, { 'if-none-match': of(etag) });
    expect(answer.status).toBe(status);
    expect(answer.header('etag')).toBe(etag);
    expect(answer.header('content-version')).not.toBeNull();
    expect(answer.body.length === 0).toBe(status === 304);
  });
});

describe('HEAD', () => {
  it.each([small, large, encodeURIComponent('{ nope }')])(
    'is GET without a body, length included: %s',
    async (query) => {
      const get = await ask(query, { 'accept-encoding': 'br' });
      const head = await ask(query, { 'accept-encoding': 'br' }, 'HEAD');
      expect(head.body.length).toBe(0);
      expect(head.status).toBe(get.status);
      const same = ['content-length', 'content-type', 'content-encoding', 'etag', 'vary'];
      for (const name of [...same, 'cache-control', 'content-version']) {
        expect(head.header(name), name).toBe(get.header(name));
      }
      expect(head.header('content-length')).toBe(String(get.body.length));
    },
  );
});
