import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withArticle } from '../testing/altered-library';
import { hostileInXml, hostileLibrary } from '../testing/hostile-library';
import { seedArticle } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import { checkXml, parseXml, texts } from '../testing/xml-schema';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

const ask = (query: Record<string, string>, from = server) =>
  from.get(
    `/oembed?${new URLSearchParams({ url: `${from.url}/articles/${seedArticle}`, ...query })}`,
  );

interface Embed {
  readonly type: string;
  readonly title: string;
  readonly html?: string;
}

const asked = async (query: Record<string, string>, from = server) =>
  (await (await ask(query, from)).json()) as Embed;

describe('oEmbed', () => {
  it('gives an excerpt that runs nothing', async () => {
    const response = await ask({});
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const embed = (await response.json()) as Embed;
    expect(embed).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 600,
      author_name: 'Karen DeYoung',
      provider_name: 'Dateline',
      provider_url: `${server.url}/`,
    });
    const body = parseXml(`<body>${embed.html}</body>`);
    expect(texts(body, '//a/@href')).toEqual([`${server.url}/articles/${seedArticle}`]);
    expect(texts(body, '//script | //iframe | //@style')).toEqual([]);
  });

  it('says the same in XML', async () => {
    const response = await ask({ format: 'xml' });
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const xml = checkXml(await response.text(), 'oembed.rng');
    const json = await asked({ format: 'json' });
    for (const [name, value] of Object.entries(json)) {
      expect(texts(xml, `/oembed/${name}`)).toEqual([String(value)]);
    }
  });

  it('keeps within the room there is, or is a link where there is too little', async () => {
    expect(await (await ask({ maxwidth: '320' })).json()).toMatchObject({
      type: 'rich',
      width: 320,
    });
    const narrow = await asked({ maxwidth: '100' });
    expect(narrow.type).toBe('link');
    expect(narrow.html).toBeUndefined();
    expect(await (await ask({ maxwidth: 'wide' })).json()).toMatchObject({ width: 600 });
    checkXml(await (await ask({ maxheight: '50', format: 'xml' })).text(), 'oembed.rng');
  });

  it.each([
    'https://elsewhere.example/articles/hangzhou-cease-fire-talks',
    'ftp://localhost/articles/hangzhou-cease-fire-talks',
    'javascript:alert(1)',
    '/articles/hangzhou-cease-fire-talks',
    '',
  ])('has nothing for %j', async (url) => {
    const response = await ask({ url });
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('has nothing for pages of ours that are no article’s', async () => {
    for (const path of ['/', '/people/john-kerry', '/articles/no-such-article']) {
      expect((await ask({ url: `${server.url}${path}` })).status).toBe(404);
    }
    expect((await server.get('/oembed')).status).toBe(404);
  });

  it.each(['yaml', 'JSON', '__proto__', 'toString'])(
    'does not know the format %s',
    async (format) => {
      expect((await ask({ format })).status).toBe(501);
    },
  );

  it('of a retracted article says so', async () => {
    const retraction = { at: '2021-02-03T04:05:06Z', reason: 'It did not happen.' };
    const library = withArticle({ blocks: [], mentions: [], quotes: [], retraction });
    const retracted = await TestServer.start({ library });
    const embed = await asked({}, retracted);
    expect(embed.title).toMatch(/^Retracted: /);
    expect(embed.html).toContain(retraction.reason);
    await retracted.close();
  });

  it('of a hostile story is valid and inert', async () => {
    const hostile = await TestServer.start({ library: hostileLibrary() });
    const xml = checkXml(await (await ask({ format: 'xml' }, hostile)).text(), 'oembed.rng');
    const [html = ''] = texts(xml, '/oembed/html');
    const body = parseXml(`<body>${html}</body>`);
    expect(texts(body, '//script | //img | //@onerror')).toEqual([]);
    expect(texts(body, '/body')[0]).toContain(hostileInXml);
    expect((await asked({}, hostile)).html).toBe(html);
    await hostile.close();
  });
});
