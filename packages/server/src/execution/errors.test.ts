import type { Store } from '@dateline/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';

const secret = 'SQLITE_CORRUPT: /var/lib/secret/library.db is malformed';

/** A store whose people cannot be read. */
function broken(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      if (name === 'listEntities') return () => Promise.reject(new Error(secret));
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ around: broken });
});
afterAll(() => server.close());

describe('a fault of ours', () => {
  const query = '{ people { totalCount } }';

  it('is shown by its request id alone, and logged whole under that id', async () => {
    const response = await server.post({ query });
    const text = await response.text();
    expect(text).not.toContain('SQLITE');
    expect(text).not.toContain('stack');
    const requestId = response.headers.get('x-request-id');
    expect(JSON.parse(text)).toMatchObject({
      data: null,
      errors: [
        {
          message: `Internal error; request id ${requestId}`,
          path: ['people'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    const logged = server.log.find((line) => line['requestId'] === requestId && line['err']);
    expect(logged).toMatchObject({ err: { message: secret } });
  });

  it('is never kept by a cache, ours or another', async () => {
    const response = await server.post({ query });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is masked in compiled queries as well', async () => {
    for (let sight = 0; sight < 3; sight += 1) {
      const reply = await server.reply('query Compiled { people { totalCount } }');
      expect(reply.errors).toMatchObject([
        {
          message: expect.stringMatching(/^Internal error; request id [\da-f-]{36}$/),
          path: ['people'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ]);
    }
  });
});

describe('a mistake of the client’s', () => {
  it('is explained: an unknown field', async () => {
    const response = await server.post({ query: '{ artcle(slug: "x") { headline } }' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('Did you mean "article"'),
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
  });

  it('is explained: a variable of the wrong type', async () => {
    const response = await server.post({
      query: 'query A($slug: String!) { article(slug: $slug) { headline } }',
      variables: { slug: 7 },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('is explained: an operation that is not there', async () => {
    const response = await server.post({ query: 'query A { __typename }', operationName: 'B' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    });
  });

  it('is explained: JSON that is none', async () => {
    const response = await server.post('{"query": ');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('is explained: a key called __proto__', async () => {
    const response = await server.post(
      '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}',
    );
    expect(response.status).toBe(400);
  });
});

describe('a name that is reserved', () => {
  it.each([
    'query Q($__proto__: BoundingBox) { places(within: $__proto__) { totalCount } }',
    '{ __proto__: people { totalCount } }',
  ])('is refused: %s', async (query) => {
    const response = await server.post({ query });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('"__proto__" begins with "__"'),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });
});

describe('text with markup or odd names in it', () => {
  it.each(['__proto__', 'constructor', '<script>alert(1)</script>', "'; DROP TABLE entities; --"])(
    'is text like any other: %s',
    async (text) => {
      const answer = await server.ask(
        `query T($text: String!) {
          article(slug: $text) { headline }
          person(slug: $text) { name }
          storyline(slug: $text) { title }
          search(query: $text) { totalCount }
          quotes(filter: { containing: $text, article: $text, event: $text }) { totalCount }
        }`,
        { text },
      );
      expect(answer).toMatchObject({ article: null, person: null, quotes: { totalCount: 0 } });
    },
  );
});
