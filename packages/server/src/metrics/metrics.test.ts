import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../testing/raw-socket';
import { seedArticle } from '../testing/seeds';
import { smallReader } from '../testing/small-reader';
import { TestServer } from '../testing/test-server';

const [document = ''] = Object.values(smallReader.operations);
const own = {
  extensions: {
    persistedQuery: {
      version: 1,
      sha256Hash: createHash('sha256').update(document).digest('hex'),
    },
  },
  variables: { slug: seedArticle },
};

/** The value of each series, by its name and labels as they are written. */
async function seriesOf(server: TestServer): Promise<ReadonlyMap<string, number>> {
  const text = await (await server.get('/metrics')).text();
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

async function valueOf(server: TestServer, series: string): Promise<number> {
  return (await seriesOf(server)).get(series) ?? 0;
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ web: smallReader });
});
afterAll(() => server.close());

describe('/metrics', () => {
  it('is in Prometheus’ text format, with the process and its event loop', async () => {
    const response = await server.get('/metrics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const names = [...(await seriesOf(server)).keys()];
    expect(names).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(names).toContain('process_resident_memory_bytes');
  });

  it('counts requests by route and class of status, whatever the address', async () => {
    const before = (await seriesOf(server)).size;
    for (let n = 0; n < 30; n += 1) await server.get(`/nowhere/${n}?q=${n}`);
    const page = 'dateline_http_request_duration_seconds_count{route="/*",status="4xx"}';
    await expect.poll(() => valueOf(server, page), { timeout: 4000 }).toBe(30);
    const seriesOfOneRoute = 17;
    expect((await seriesOf(server)).size - before).toBeLessThanOrEqual(2 * seriesOfOneRoute);
  });

  it('names the reader’s operations, by hash and in full, and no others', async () => {
    const before = await seriesOf(server);
    const mine = 'dateline_graphql_operations_total{operation="ArticlePage"}';
    const others = 'dateline_graphql_operations_total{operation="other"}';
    expect((await server.post(own)).status).toBe(200);
    await server.post({ query: document, variables: own.variables });
    for (let n = 0; n < 20; n += 1) await server.post({ query: `query Mine${n} { __typename }` });
    await server.post({ query: 'query ArticlePage { __typename }' });
    await server.post({ query: '{ nope' });
    const after = await seriesOf(server);
    const grown = (series: string) => (after.get(series) ?? 0) - (before.get(series) ?? 0);
    expect(grown(mine)).toBe(2);
    expect(grown(others)).toBe(22);
    expect([...after.keys()].filter((name) => name.includes('operations_total'))).toHaveLength(2);
  });

  it('counts kept answers, and the operation each time that the same GET is answered', async () => {
    const before = await seriesOf(server);
    const search = new URLSearchParams({
      extensions: JSON.stringify(own.extensions),
      variables: JSON.stringify({ slug: 'another' }),
    });
    for (let n = 0; n < 4; n += 1) {
      await server.get(`/graphql?${search}`, { 'apollo-require-preflight': 'true' });
    }
    const after = await seriesOf(server);
    const grown = (series: string) => (after.get(series) ?? 0) - (before.get(series) ?? 0);
    expect(grown('dateline_graphql_operations_total{operation="ArticlePage"}')).toBe(4);
    expect(grown('dateline_answers_total{cache="requests",outcome="hit"}')).toBe(3);
    expect(grown('dateline_answers_total{cache="api",outcome="miss"}')).toBe(1);
    expect(grown('dateline_answers_total{cache="api",outcome="hit"}')).toBe(0);
  });

  it('has nothing in it that a client wrote', async () => {
    const mark = 'marked7251';
    await server.get(`/articles/${mark}?q=${mark}`, { 'user-agent': mark, referer: mark });
    await server.post(
      { query: `query ${mark} { article(slug: "${mark}") { headline } }` },
      { 'x-apollo-operation-name': mark, 'apollographql-client-name': mark },
    );
    expect(await (await server.get('/metrics')).text()).not.toContain(mark);
  });
});

describe('a stranger', () => {
  const viaProxy = { 'x-forwarded-for': '198.51.100.7' };

  it.each([
    viaProxy,
    { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=198.51.100.7' },
    { via: '1.1 edge' },
    { 'x-real-ip': '198.51.100.7' },
  ])('whose request came through a proxy finds nothing: %j', async (headers) => {
    const response = await server.get('/metrics', headers);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('dateline_');
  });

  it.each(['rebound.example', '198.51.100.7', 'localhost.example:80'])(
    'whose host name leads to this machine finds nothing: %s',
    async (host) => {
      const { status } = await sendRaw(server.url, [
        `GET /metrics HTTP/1.1\r\nhost: ${host}\r\n\r\n`,
      ]);
      expect(status).toBe(404);
    },
  );

  it('finds nothing behind a trusted proxy either', async () => {
    const behind = await TestServer.start({ trustProxy: ['loopback'] });
    expect((await behind.get('/metrics', viaProxy)).status).toBe(404);
    await behind.close();
  });

  it('reads them where they are public', async () => {
    const open = await TestServer.start({ metrics: 'public' });
    expect((await open.get('/metrics', viaProxy)).status).toBe(200);
    await open.close();
  });
});
