import type { Store } from '@dateline/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';

/** Each stands for something that tells who asks or what they look for. */
const personal = {
  address: '198.51.100.77',
  agent: 'agent-of-jane-roe',
  client: 'client-of-jane-roe',
  cookie: 'cookie-of-jane-roe',
  header: 'header-of-jane-roe',
  operation: 'OperationOfJaneRoe',
  path: 'path-of-jane-roe',
  query: 'query-of-jane-roe',
  referer: 'referer-of-jane-roe',
  resumed: 'event-of-jane-roe',
  token: 'dl_token-of-jane-roe',
  variable: 'variable-of-jane-roe',
} as const;

const headers = {
  'apollo-require-preflight': 'true',
  'apollographql-client-name': personal.client,
  cookie: `session=${personal.cookie}`,
  'last-event-id': personal.resumed,
  referer: `https://example.org/${personal.referer}`,
  'user-agent': personal.agent,
  'x-anything': personal.header,
  'x-apollo-operation-name': personal.operation,
  'x-forwarded-for': personal.address,
};

/** A store whose people cannot be read, for reasons that have nothing of the request in them. */
function broken(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      if (name === 'listEntities') return () => Promise.reject(new Error('disk I/O error'));
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

const search = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
const query = `query ${personal.operation}($slug: String!) {
  article(slug: $slug) { headline }
  person(slug: "${personal.query}") { name }
}`;
const variables = { slug: personal.variable };

const requests: readonly (readonly [string, () => Promise<Response>])[] = [
  ['a query by POST', () => server.post({ query, variables }, headers)],
  [
    'a query by GET',
    () =>
      server.get(`/graphql?${search({ query, variables: JSON.stringify(variables) })}`, headers),
  ],
  ['a query that is none', () => server.post({ query: `{ ${personal.query}` }, headers)],
  [
    'a field that is none',
    () => server.post({ query: `{ ${personal.query.replaceAll('-', '_')} }` }, headers),
  ],
  ['JSON that is none', () => server.post(`{"query": ${personal.query}`, headers)],
  [
    'variables of the wrong type',
    () => server.post({ query, variables: { slug: [personal.variable] } }, headers),
  ],
  [
    'a fault of ours',
    () =>
      server.post(
        {
          query: `query ${personal.operation}($by: String!) {
            people { totalCount }
            article(slug: $by) { headline }
          }`,
          variables: { by: personal.variable },
        },
        headers,
      ),
  ],
  [
    'a token that is not good',
    () =>
      server.post({ query, variables }, { ...headers, authorization: `Bearer ${personal.token}` }),
  ],
  ['an article', () => server.get(`/articles/${personal.path}?q=${personal.query}`, headers)],
  ['an address of nothing', () => server.get(`/${personal.path}/${personal.query}`, headers)],
  ['an address that cannot be decoded', () => server.get(`/%zz/${personal.path}`, headers)],
  ['an address that is too long', () => server.get(`/?${personal.query.repeat(2000)}`, headers)],
  [
    'a stream',
    () =>
      server.get(
        `/graphql/stream?${search({ query: `subscription { ${personal.query} }` })}`,
        headers,
      ),
  ],
  ['the metrics', () => server.get(`/metrics?${personal.query}`, headers)],
];

it.each(requests)('the log has nothing of who asks or for what: %s', async (_what, send) => {
  const before = server.log.length;
  const response = await send();
  await response.text();
  // Not every refusal has a line of its own; by the time of this one's all are written.
  const next = (await server.get('/health')).headers.get('x-request-id');
  await expect.poll(() => server.log.some((line) => line['requestId'] === next)).toBe(true);
  const written = JSON.stringify(server.log.slice(before));
  for (const value of Object.values(personal)) {
    expect(written).not.toContain(value);
    expect(written).not.toContain(value.replaceAll('-', '_'));
  }
});

it('the log tells of a fault all the same', async () => {
  await server.post({ query: '{ people { totalCount } }' }, headers);
  expect(server.log).toContainEqual(
    expect.objectContaining({ err: expect.objectContaining({ message: 'disk I/O error' }) }),
  );
});
