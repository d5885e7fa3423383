import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../testing/raw-socket';
import { TestServer } from '../testing/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

const typename = '{"query":"{ __typename }"}';
const json = { 'content-type': 'application/json' };

interface Refused {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string;
}

async function refused(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = json,
): Promise<Refused> {
  const response = await fetch(new URL('/graphql', server.url), { method: 'POST', headers, body });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = errors ?? [];
  return {
    status: response.status,
    code: error?.extensions.code,
    message: error?.message ?? '',
  };
}

const asked = (query: string, variables: object = {}) => JSON.stringify({ query, variables });

/** The raw request, and what came back for it. */
function raw(body: string | Buffer, ...headers: string[]) {
  const bytes = Buffer.from(body);
  const lines = [
    'POST /graphql HTTP/1.1',
    'host: x',
    'connection: close',
    `content-length: ${bytes.length}`,
    ...headers,
  ];
  return sendRaw(server.url, [`${lines.join('\r\n')}\r\n\r\n`, bytes]);
}

describe('a body that is not what it should be', () => {
  it.each([
    ['nothing', ''],
    ['half of an object', '{"query": '],
    ['a list', '[]'],
    ['a list of requests', `[${typename}, ${typename}]`],
    ['text', '"{ __typename }"'],
    ['null', 'null'],
    ['an object without a query', '{}'],
    ['a query that is a number', '{"query":1}'],
    ['a query that is empty', '{"query":""}'],
    ['variables as text', '{"query":"{ __typename }","variables":"{}"}'],
    ['variables as a list', '{"query":"{ __typename }","variables":[]}'],
    ['an operation name that is a list', '{"query":"{ __typename }","operationName":[]}'],
    ['a persisted query of another version', '{"extensions":{"persistedQuery":{"version":9}}}'],
    [
      'a persisted query that is none',
      '{"query":"{ __typename }","extensions":{"persistedQuery":true}}',
    ],
    ['half a character', '{"query":"{ __typename }","variables":{"a":"\\ud800"}}'],
    ['half a character in a name', '{"query":"{ __typename }","variables":{"\\udfff":1}}'],
    ['a number beyond all numbers', '{"query":"{ __typename }","variables":{"a":1e999}}'],
    ['a key named __proto__', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}'],
    [
      'a key named constructor',
      '{"query":"{ __typename }","variables":{"constructor":{"prototype":1}}}',
    ],
    [
      'lists in lists in lists',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(99)}${']'.repeat(99)}}}`,
    ],
    [
      'so many lists in lists that recursion fails',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(90_000)}${']'.repeat(90_000)}}}`,
    ],
    ['a zero byte', '{"query":"{ __typename \u0000 }"}'],
  ])('is refused with 400 and a code: %s', async (_what, body) => {
    const { status, code, message } = await refused(body);
    expect(status).toBe(400);
    expect(code).toMatch(/^(?:BAD_REQUEST|GRAPHQL_PARSE_FAILED)$/);
    expect(message).not.toBe('');
  });

  it('is refused when it is not UTF-8, and not read as something else', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"query":"{ search(query: \\"'),
      Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]),
      Buffer.from('\\") { totalCount } }"}'),
    ]);
    expect(await refused(new Uint8Array(bytes))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      message: 'The body is not valid UTF-8.',
    });
  });

  it('is refused when its characters are encoded otherwise', async () => {
    for (const charset of ['utf-16', 'iso-8859-1', '"utf-7"']) {
      const headers = { 'content-type': `application/json; charset=${charset}` };
      expect(await refused(typename, headers)).toMatchObject({
        status: 415,
        code: 'UNSUPPORTED_MEDIA_TYPE',
      });
    }
  });

  it('is taken under any spelling of UTF-8', async () => {
    for (const type of ['application/json;charset=UTF-8', 'APPLICATION/JSON; charset="utf-8"']) {
      expect(await refused(typename, { 'content-type': type })).toMatchObject({ status: 200 });
    }
  });

  it.each(['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', 'nonsense'])(
    'is refused unread when it is compressed: %s',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, '['));
      const reply = await raw(
        bomb,
        'content-type: application/json',
        `content-encoding: ${encoding}`,
      );
      expect(reply.status).toBe(415);
      expect(reply.head).toMatch(/^accept-encoding: identity\r?$/im);
      expect(reply.body).toContain('UNSUPPORTED_CONTENT_ENCODING');
    },
  );
});

describe('a body that is too large', () => {
  const piece = Buffer.alloc(64 * 1024, ' ');

  it('is refused by what it says of itself, before it is sent', async () => {
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${100 * 1024 * 1024}\r\n\r\n`;
    const reply = await sendRaw(server.url, [head, piece]);
    expect(reply.status).toBe(413);
    expect(reply.body).toContain('It may have 262144 bytes at most.');
  });

  it('is refused when it comes in pieces that say nothing of the whole', async () => {
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
    const head =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';
    const reply = await sendRaw(server.url, [head, ...Array.from({ length: 10 }, () => chunk)]);
    expect(reply.status).toBe(413);
    expect(reply.body).toContain('PAYLOAD_TOO_LARGE');
  });
});

describe('a document or variable that cannot be', () => {
  const first = 'query Q($first: Int) { people(first: $first) { totalCount } }';
  const within = 'query Q($within: BoundingBox) { places(within: $within) { totalCount } }';

  it.each([
    ['an unknown field', asked('{ nope }'), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an argument of the wrong type',
      asked('{ people(first: "x") { totalCount } }'),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two operations with one name',
      asked('query A { __typename } query A { __typename }'),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two operations and no choice',
      asked('query A { __typename } query B { __typename }'),
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a number with a fraction', asked(first, { first: 1.5 }), 'BAD_USER_INPUT'],
    ['a number beyond 32 bits', asked(first, { first: 2 ** 53 }), 'BAD_USER_INPUT'],
    ['a text for a number', asked(first, { first: '1' }), 'BAD_USER_INPUT'],
    ['a list for a number', asked(first, { first: [1] }), 'BAD_USER_INPUT'],
    ['a number below the least', asked(first, { first: -1 }), 'BAD_USER_INPUT'],
    [
      'a field that the input does not have',
      asked(within, { within: { north: 1, x: 1 } }),
      'BAD_USER_INPUT',
    ],
    [
      'a large list for an object',
      asked(within, { within: Array.from({ length: 9999 }, () => 0) }),
      'BAD_USER_INPUT',
    ],
    [
      'more mistakes than are listed',
      asked('query Q($kinds: [SearchKind!]) { search(query: "x", kinds: $kinds) { totalCount } }', {
        kinds: Array.from({ length: 99 }, () => 'x'),
      }),
      'BAD_USER_INPUT',
    ],
    ['a cursor of another list', asked('{ people(after: "bm9wZQ") { totalCount } }'), 'BAD_CURSOR'],
    ['an id that is none', asked('{ node(id: "x") { id } }'), 'BAD_ID'],
    ['an id of no type', asked('{ node(id: "Og==") { id } }'), 'BAD_ID'],
    [
      'half a character in a document',
      asked('{ person(slug: "\\ud800") { name } }'),
      'GRAPHQL_PARSE_FAILED',
    ],
  ])('is refused with a code: %s', async (_what, body, code) => {
    expect(await refused(body)).toMatchObject({ status: 400, code });
  });

  it('does not find the answer to null when it is beyond all numbers', async () => {
    expect(await refused(asked(first, { first: null }))).toMatchObject({ status: 200 });
    const parameters = new URLSearchParams({ query: first, variables: '{"first":1e999}' });
    const response = await server.get(`/graphql?${parameters}`, {
      'apollo-require-preflight': '1',
    });
    expect(response.status).toBe(400);
  });

  it('is repeated to no more than 60 characters', async () => {
    const long = 'wörd '.repeat(2000);
    const name = 'n'.repeat(5000);
    for (const body of [
      asked(first, { first: long }),
      asked(first, { first: { [name]: long } }),
      asked(first, { first: Array.from({ length: 50 }, () => 'x y'.repeat(20)) }),
      asked(`{ ${name} }`),
      asked(`{ people(first: "${long}") { totalCount } }`),
      asked(`{ people(first: ${'9'.repeat(5000)}) { totalCount } }`),
      asked(`{ people } ${name}`),
      asked(`"${long}`),
      asked(`query Q($__${name}: Int) { __typename }`),
      asked('query A { __typename }').replace('}}', `},"operationName":"${name}"}`),
      asked(`{ node(id: "${name}") { id } }`),
      asked(`{ events(filter: { during: "${name}" }) { totalCount } }`),
    ]) {
      const { status, message } = await refused(body);
      expect(status, body.slice(0, 80)).toBe(400);
      expect(message.length, message).toBeLessThan(500);
      expect(message).not.toContain('n'.repeat(61));
      expect(message).not.toContain('9'.repeat(61));
      expect(message).not.toContain(long.slice(0, 61));
    }
  });
});

describe('a query string that cannot be', () => {
  const preflight = { 'apollo-require-preflight': '1' };

  it.each([
    'query=%ff',
    'query=%7B__typename%7D&variables=%',
    'query=%7B__typename%7D&variables=nope',
    'query=%7B__typename%7D&variables=[]',
    'query=%7B__typename%7D&query=%7B__typename%7D',
    `query=%7B__typename%7D&variables=%7B%22a%22:${'['.repeat(50)}${']'.repeat(50)}%7D`,
    'query=%7B__typename%7D&variables=%7B%22a%22:%22%5Cud800%22%7D',
    'query=',
    '',
  ])('is refused with 400: %s', async (search) => {
    const response = await server.get(`/graphql?${search}`, preflight);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('is refused with 414 when it is too long', async () => {
    const response = await server.get(`/graphql?query=${'a'.repeat(9000)}`, preflight);
    expect(response.status).toBe(414);
    expect(await response.text()).toContain('may have 8192 at most');
  });

  it('is refused with 431 when the head is too large altogether', async () => {
    const head = `GET /health HTTP/1.1\r\nhost: x\r\nx-large: ${'a'.repeat(30_000)}\r\n\r\n`;
    const reply = await sendRaw(server.url, [head]);
    expect(reply.status).toBe(431);
    expect(reply.body).toContain('HEADERS_TOO_LARGE');
    expect(reply.head).toContain('x-content-type-options: nosniff');
  });
});

describe('HTTP as nobody should speak it', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('is refused: %s /graphql', async (method) => {
    const response = await fetch(new URL('/graphql', server.url), { method, body: typename });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }],
    });
  });

  it('is refused when a mutation comes by GET', async () => {
    const response = await server.get('/graphql?query=mutation%7B__typename%7D', {
      'apollo-require-preflight': '1',
    });
    expect([400, 405]).toContain(response.status);
  });

  it.each([
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}',
    ],
    [
      'a length and pieces',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a zero byte in a header', 'GET /health HTTP/1.1\r\nhost: x\r\na: \0\r\n\r\n'],
    ['no host', 'GET /health HTTP/1.1\r\n\r\n'],
    ['no HTTP at all', 'nonsense\r\n\r\n'],
    [
      'a body that breaks off',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    ],
  ])('is refused with 400 and the connection closed: %s', async (_what, bytes) => {
    const reply = await sendRaw(server.url, [bytes]);
    expect(reply.status).toBe(400);
  });

  it('is understood in version 1.0', async () => {
    const head = `POST /graphql HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: ${typename.length}\r\n\r\n`;
    const reply = await sendRaw(server.url, [head, typename], { finish: false });
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('{"data":{"__typename":"Query"}}');
  });

  it('is answered in order when requests come before their answers', async () => {
    const one = (query: string, last: boolean) => {
      const body = JSON.stringify({ query });
      return `POST /graphql HTTP/1.1\r\nhost: x\r\n${last ? 'connection: close\r\n' : ''}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    };
    const names = ['a', 'b', 'c', 'd'];
    const sent = names.map((name, i) => one(`{ ${name}: __typename }`, i === names.length - 1));
    const { text } = await sendRaw(server.url, [sent.join('')], { finish: false });
    const answered = [...text.matchAll(/\{"data":\{"(\w)":"Query"\}\}/g)].map(([, name]) => name);
    expect(answered).toEqual(names);
  });
});
