import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle, seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import { checkXml, texts } from '../testing/xml-schema';
import { sitemap, sitemapFile } from './sitemap';

const names = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const origin = 'https://news.example';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ publicOrigin: origin });
});
afterAll(() => server.close());

const text = async (path: string) => (await server.get(path)).text();

describe('the sitemap', () => {
  it('is valid and has every page of the library, with its last change', async () => {
    const document = checkXml(await text('/sitemap.xml'), 'sitemap.xsd');
    const locations = texts(document, '//s:loc', names);
    const { people, organizations, places, events, storylines, articles } = seedLibrary();
    for (const [collection, all] of Object.entries({
      people,
      organizations,
      places,
      events,
      storylines,
      articles,
    })) {
      for (const { slug } of all) expect(locations).toContain(`${origin}/${collection}/${slug}`);
    }
    expect(locations).toContain(`${origin}/`);
    expect(new Set(locations).size).toBe(locations.length);
    const [changed] = texts(
      document,
      `//s:url[s:loc="${origin}/articles/${seedArticle}"]/s:lastmod`,
      names,
    );
    expect(changed).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('takes three statements and one for the content version', async () => {
    const fresh = await TestServer.start();
    const before = fresh.statements.length;
    await fresh.get('/sitemap.xml');
    expect(fresh.statements.length - before).toBe(4);
    await fresh.get('/sitemap.xml');
    expect(fresh.statements.length - before).toBe(5);
    await fresh.close();
  });

  it('is not sent again to who has it', async () => {
    const first = await server.get('/sitemap.xml');
    expect(first.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const etag = first.headers.get('etag') ?? '';
    expect((await server.get('/sitemap.xml', { 'if-none-match': etag })).status).toBe(304);
  });

  it('is valid when the library is empty', async () => {
    const { articles: _, ...rest } = seedLibrary();
    const nothing = Object.fromEntries(Object.keys(rest).map((name) => [name, []]));
    const empty = await TestServer.start({
      library: { ...seedLibrary(), ...nothing, articles: [] },
    });
    const document = checkXml(await (await empty.get('/sitemap.xml')).text(), 'sitemap.xsd');
    expect(texts(document, '//s:loc', names)).toContain(`${empty.url}/`);
    await empty.close();
  });
});

describe('a sitemap of more pages than a file holds', () => {
  it('is an index of files that have each page once', async () => {
    const { store } = server;
    const whole = texts(checkXml(await sitemap(store, origin), 'sitemap.xsd'), '//s:loc', names);
    const index = checkXml(await sitemap(store, origin, 20), 'sitemap-index.rng');
    const files = texts(index, '//s:loc', names);
    expect(files.length).toBeGreaterThan(3);
    expect(files[0]).toBe(`${origin}/sitemaps/1.xml`);
    const found: string[] = [];
    for (let number = 1; number <= files.length; number += 1) {
      const file = await sitemapFile(store, origin, number, 20);
      found.push(...texts(checkXml(file ?? '', 'sitemap.xsd'), '//s:loc', names));
    }
    expect(found.sort()).toEqual([...whole].sort());
    expect(await sitemapFile(store, origin, files.length + 1, 20)).toBeNull();
  });

  it('has its files at their numbers, and nothing at others', async () => {
    checkXml(await text('/sitemaps/1.xml'), 'sitemap.xsd');
    for (const path of ['2', '0', '-1', '1e3', '9999999', 'x'].map((n) => `/sitemaps/${n}.xml`)) {
      expect((await server.get(path)).status).toBe(404);
    }
  });
});

describe('robots.txt', () => {
  it('names the sitemap and keeps crawlers out of the API', async () => {
    const response = await server.get('/robots.txt');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const lines = (await response.text()).split('\n');
    expect(lines[0]).toBe('User-agent: *');
    expect(lines).toContain('Disallow: /graphql');
    expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});
