import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';

const headers = { 'apollo-require-preflight': 'true' };
const path = `/graphql?${new URLSearchParams({ query: '{ articles { nodes { headline } } }' })}`;

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ cacheTimes: { cdn: 30, staleIfError: 99 } });
});
afterAll(() => server.close());

describe('an answer that others may keep', () => {
  it('tells browsers to ask and networks for how long not to', async () => {
    const response = await server.get(path, headers);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const shared = 'max-age=30, stale-while-revalidate=600, stale-if-error=99';
    expect(response.headers.get('cdn-cache-control')).toBe(`public, ${shared}`);
    expect(response.headers.get('surrogate-control')).toBe(shared);
  });

  it('can be purged by the version of the content that it is made of', async () => {
    const before = await server.get(path, headers);
    const version = Number(before.headers.get('content-version'));
    expect(version).toBe(await server.store.contentVersion());
    expect(before.headers.get('surrogate-key')).toBe(`dateline content-${version}`);
    expect(before.headers.get('cache-tag')).toBe(`dateline,content-${version}`);
    const library = seedLibrary();
    const [article] = library.articles;
    if (!article) throw new Error('The seeds have no article.');
    await server.store.load({ ...library, articles: [{ ...article, headline: 'Changed' }] });
    const after = await server.get(path, headers);
    expect(Number(after.headers.get('content-version'))).toBeGreaterThan(version);
  });

  it('varies by all that it depends on', async () => {
    const { headers: sent } = await server.get(path, headers);
    const vary = (sent.get('vary') ?? '').toLowerCase().split(', ');
    expect(vary.toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'apollo-require-preflight',
      'authorization',
      'content-type',
      'origin',
      'x-apollo-operation-name',
      'x-dateline-cost',
    ]);
  });
});

describe('an answer that nobody may keep', () => {
  it.each(['{ nope }', '{ node(id: "x") { id } }'])('says so: %s', async (query) => {
    const response = await server.get(`/graphql?${new URLSearchParams({ query })}`, headers);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    for (const name of ['cdn-cache-control', 'surrogate-control', 'content-version', 'etag']) {
      expect(response.headers.get(name)).toBeNull();
    }
  });
});
