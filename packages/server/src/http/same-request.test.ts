import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle, seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';

const query = '{ article(slug: "hangzhou-cease-fire-talks") { headline blocks { text } } }';
const address = `/graphql?query=${encodeURIComponent(query)}`;
const headers = { 'apollo-require-preflight': 'true', 'accept-encoding': 'gzip' };

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

/** All that a client is told, but for what belongs to one response alone. */
async function told(response: Response) {
  const { date: _date, 'x-request-id': _id, ...rest } = Object.fromEntries(response.headers);
  return { status: response.status, headers: rest, body: await response.text() };
}

describe('the same GET again', () => {
  it('gets the same response, headers and all', async () => {
    const first = await told(await server.get(address, headers));
    expect(first.status).toBe(200);
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(await told(await server.get(address, headers))).toEqual(first);
    expect(await told(await server.get(address, headers))).toEqual(first);
  });

  it('has a request id of its own, in the response and in the log', async () => {
    const ids = new Set<string | null>();
    for (let time = 0; time < 3; time += 1) {
      const response = await server.get(address, headers);
      await response.text();
      ids.add(response.headers.get('x-request-id'));
    }
    expect(ids.size).toBe(3);
    await expect
      .poll(() => server.log.filter(({ requestId }) => ids.has(String(requestId))))
      .toHaveLength(3);
    const [line] = server.log.filter(({ requestId }) => ids.has(String(requestId)));
    expect(line).toMatchObject({ method: 'GET', route: '/graphql', status: 200 });
  });

  it('is answered with 304, without a body, each time that the client has it', async () => {
    const etag = (await server.get(address, headers)).headers.get('etag') ?? '';
    for (let time = 0; time < 3; time += 1) {
      const response = await told(await server.get(address, { ...headers, 'if-none-match': etag }));
      expect(response).toMatchObject({ status: 304, body: '', headers: { etag } });
    }
  });

  it('is another one when any header differs', async () => {
    await server.get(address, headers);
    const refused = await server.get(address, { 'accept-encoding': 'gzip' });
    expect(refused.status).toBe(400);
    const whole = await server.get(address, { ...headers, 'accept-encoding': 'identity' });
    expect(whole.headers.get('content-encoding')).toBeNull();
    const studio = { ...headers, origin: 'https://studio.apollographql.com' };
    for (let time = 0; time < 2; time += 1) {
      const response = await server.get(address, studio);
      expect(response.headers.get('access-control-allow-origin')).toBe(studio.origin);
    }
  });

  it('is refused each time when it is wrong', async () => {
    const wrong = `/graphql?query=${encodeURIComponent('{ nothing }')}`;
    for (let time = 0; time < 3; time += 1) {
      const response = await server.get(wrong, headers);
      expect(response.status).toBe(400);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is answered anew once the content has changed', async () => {
    await server.get(address, headers);
    await server.get(address, headers);
    const library = seedLibrary();
    await server.store.load({
      ...library,
      articles: library.articles.map((article) => ({ ...article, headline: 'Put otherwise' })),
    });
    const { body } = await told(await server.get(address, headers));
    expect(JSON.parse(body)).toMatchObject({ data: { article: { headline: 'Put otherwise' } } });
  });
});

describe('the same query again, with nothing kept', () => {
  it('is executed anew and answered alike', async () => {
    const uncached = await TestServer.start({ responseCache: false });
    try {
      const ask = () => uncached.post({ query, variables: {} }).then(told);
      const first = await ask();
      expect(first.status).toBe(200);
      for (let time = 0; time < 3; time += 1) {
        const again = await ask();
        expect(again.headers).toEqual({ ...first.headers, 'content-length': expect.any(String) });
        expect(JSON.parse(again.body)).toEqual(JSON.parse(first.body));
      }
      const before = uncached.statements.length;
      await ask();
      expect(uncached.statements.length).toBeGreaterThan(before);
    } finally {
      await uncached.close();
    }
  });

  it('gives its errors as before when what it asks for comes to fail', async () => {
    let broken = false;
    const uncached = await TestServer.start({
      responseCache: false,
      around: (store) =>
        new Proxy(store, {
          get(target, name) {
            if (broken && name === 'articleDocuments') {
              return () => Promise.reject(new Error('The disk is gone.'));
            }
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
    });
    try {
      const variables = { slug: seedArticle };
      const one = 'query One($slug: String!) { article(slug: $slug) { headline } }';
      await uncached.ask(one, variables);
      await uncached.ask(one, variables);
      broken = true;
      const { data, errors } = await uncached.reply(one, variables);
      expect(data).toEqual({ article: null });
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    } finally {
      await uncached.close();
    }
  });
});
