import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle } from '../testing/seeds';
import { oneLanguage } from '../testing/small-reader';
import { TestServer } from '../testing/test-server';

const known = 'query Headline($slug: String!) { article(slug: $slug) { headline } }';
const unknown = '{ people { totalCount } }';
const variables = { slug: seedArticle };
const hashOf = (document: string) => createHash('sha256').update(document).digest('hex');
const persistedQuery = (document: string) => ({
  persistedQuery: { version: 1, sha256Hash: hashOf(document) },
});
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let server: TestServer;
beforeAll(async () => {
  const web = {
    match: () => null,
    ...oneLanguage,
    render: () => Promise.resolve({ status: 404, html: '<!doctype html><title>Not here</title>' }),
    clientDirectory: import.meta.dirname,
    operations: { [hashOf(known)]: known },
  };
  server = await TestServer.start({ web, knownOperationsOnly: true });
});
afterAll(() => server.close());

const refusal = { errors: [{ extensions: { code: 'OPERATION_NOT_KNOWN' } }] };

describe('a server that answers known operations only', () => {
  it('answers them, by hash and in full', async () => {
    const byHash = await server.post({ variables, extensions: persistedQuery(known) });
    const inFull = await server.post({ variables, query: known });
    const answer = await byHash.json();
    expect(answer).toMatchObject({ data: { article: { headline: /./ } } });
    expect(await inFull.json()).toEqual(answer);
  });

  it.each([
    ['another query', { query: unknown }],
    ['introspection', { query: getIntrospectionQuery() }],
    ['a query that is none', { query: '{ nope' }],
    ['an unknown hash', { extensions: persistedQuery(unknown) }],
    ['a new persisted query', { query: unknown, extensions: persistedQuery(unknown) }],
    ['another query under a known hash', { query: unknown, extensions: persistedQuery(known) }],
    [
      'another query with an operation that is known by name',
      { query: unknown, operationName: 'Headline' },
    ],
    ['no query under a hash that is no text', { extensions: { persistedQuery: { version: 1 } } }],
  ])('refuses %s', async (_what, body) => {
    const response = await server.post(body);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject(refusal);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses them by GET as well, however often a parameter is given', async () => {
    const headers = { 'apollo-require-preflight': 'true' };
    const twice = new URLSearchParams([
      ['query', known],
      ['query', unknown],
    ]);
    for (const search of [new URLSearchParams({ query: unknown }), twice]) {
      const response = await server.get(`/graphql?${search}`, headers);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject(refusal);
    }
  });

  it('does not remember what it refused', async () => {
    await server.post({ query: unknown, extensions: persistedQuery(unknown) });
    const response = await server.post({ extensions: persistedQuery(unknown) });
    expect(response.status).toBe(403);
  });

  it.each(['/graphql', '/graphiql'])(
    'says in a browser at %s why there is nothing',
    async (path) => {
      const response = await server.get(path, browser);
      const html = await response.text();
      expect(html).toContain('Known operations only');
      expect(html).toContain('DATELINE_OPERATIONS=any');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );
});

describe('an unknown hash where any query is answered', () => {
  it('says what to do, in the words that clients know', async () => {
    const open = await TestServer.start();
    const response = await open.post({ extensions: persistedQuery(unknown) });
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'PersistedQueryNotFound',
          extensions: {
            code: 'PERSISTED_QUERY_NOT_FOUND',
            advice: expect.stringContaining('Send the query itself along with the hash'),
          },
        },
      ],
    });
    await open.close();
  });
});
