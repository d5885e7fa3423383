import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withArticle, withRetractedArticle, withShortArticles } from '../testing/altered-library';
import { hostileInXml, hostileLibrary } from '../testing/hostile-library';
import { jsonSchemaErrors } from '../testing/json-schema';
import { seedArticle } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import { checkXml, parseXml, texts } from '../testing/xml-schema';

const storyline = 'syria-cease-fire-2016';
const correction = { at: '2016-09-06T08:00:00Z', text: 'The road has a name.', revision: 2 };
const retraction = { at: '2021-02-03T04:05:06Z', reason: 'It did not happen.' };
const names = {
  a: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
};

interface JsonFeed {
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly content_html: string;
    readonly date_modified: string;
    readonly _dateline: { readonly corrections: readonly object[]; readonly retraction: unknown };
  }[];
}

let server: TestServer;
beforeAll(async () => {
  const corrected = withArticle({ corrections: [correction], revision: 2 });
  server = await TestServer.start({ library: withRetractedArticle(retraction, corrected) });
});
afterAll(() => server.close());

const text = async (path: string, from = server) => (await from.get(path)).text();
const jsonFeed = async (path: string, from = server) =>
  (await (await from.get(path)).json()) as JsonFeed;

describe.each(['', `/storylines/${storyline}`])('the feeds at %s/feed', (base) => {
  it('are valid Atom', async () => {
    const atom = checkXml(await text(`${base}/feed.atom`), 'atom.rng');
    expect(texts(atom, '/a:feed/a:link[@rel="self"]/@href', names)).toEqual([
      `${server.url}${base}/feed.atom`,
    ]);
    expect(texts(atom, '//a:entry/a:id', names)).toContain(`${server.url}/articles/${seedArticle}`);
  });

  it('are valid RSS with permanent links', async () => {
    const rss = checkXml(await text(`${base}/feed.rss`), 'rss.rng');
    expect(texts(rss, '//item/guid')).toContain(`${server.url}/articles/${seedArticle}`);
    expect(texts(rss, '//channel/a:link/@href', names)).toEqual([`${server.url}${base}/feed.rss`]);
  });

  it('are valid JSON Feed', async () => {
    const feed = await jsonFeed(`${base}/feed.json`);
    expect(jsonSchemaErrors('json-feed.json', feed)).toEqual([]);
    expect(feed.feed_url).toBe(`${server.url}${base}/feed.json`);
  });
});

describe('an entry', () => {
  it('carries the article’s text with its names linked, and its authors', async () => {
    const atom = parseXml(await text('/feed.atom'));
    const entry = `//a:entry[a:id="${server.url}/articles/${seedArticle}"]`;
    const [content = ''] = texts(atom, `${entry}/a:content`, names);
    expect(content).toContain(`<a href="${server.url}/people/john-kerry">John Kerry</a>`);
    expect(texts(atom, `${entry}/a:author/a:name`, names)).toEqual(['Karen DeYoung', 'Liz Sly']);
    expect(texts(atom, `${entry}/a:contributor/a:name`, names)).toContain('Andrew Roth');
  });

  it('of a corrected article was updated then, and says what was corrected', async () => {
    const atom = parseXml(await text('/feed.atom'));
    const entry = `//a:entry[a:id="${server.url}/articles/${seedArticle}"]`;
    expect(texts(atom, `${entry}/a:updated`, names)).toEqual([correction.at]);
    expect(texts(atom, `${entry}/a:content`, names)[0]).toContain(correction.text);
    const rss = parseXml(await text('/feed.rss'));
    expect(texts(rss, '//item/content:encoded', names).join()).toContain(correction.text);
    const { items } = await jsonFeed('/feed.json');
    const item = items.find(({ id }) => id.endsWith(seedArticle));
    expect(item).toMatchObject({
      date_modified: correction.at,
      _dateline: { corrections: [correction], retraction: null },
    });
  });

  it('of a retracted article stays, and says so and why', async () => {
    const { items } = await jsonFeed('/feed.json');
    expect(items[0]).toMatchObject({
      title: 'Retracted: Short report 0',
      date_modified: retraction.at,
      _dateline: { retraction },
    });
    expect(items[0]?.content_html).toContain(retraction.reason);
    const atom = parseXml(await text('/feed.atom'));
    expect(texts(atom, '/a:feed/a:updated', names)).toEqual([retraction.at]);
  });
});

describe('a feed', () => {
  it('has the newest fifty, with as many statements as for one', async () => {
    const many = await TestServer.start({ library: withShortArticles(60) });
    const before = many.statements.length;
    const { items } = await jsonFeed('/feed.json', many);
    expect(items.map(({ title }) => title)).toEqual(
      Array.from({ length: 50 }, (_, index) => `Short report ${index}`),
    );
    const manyStatements = many.statements.length - before;
    await many.close();
    const fewBefore = server.statements.length;
    const alone = await TestServer.start();
    const aloneBefore = alone.statements.length;
    await text('/feed.json', alone);
    expect(manyStatements).toBe(alone.statements.length - aloneBefore);
    await alone.close();
    expect(server.statements.length).toBe(fewBefore);
  });

  it('is not sent again to who has it', async () => {
    const first = await server.get('/feed.atom');
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    const again = await server.get('/feed.atom', {
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('is valid without a single article', async () => {
    const empty = await TestServer.start({
      library: {
        people: [],
        organizations: [],
        places: [],
        events: [],
        roles: [],
        storylines: [],
        articles: [],
      },
    });
    const atom = checkXml(await text('/feed.atom', empty), 'atom.rng');
    expect(texts(atom, '/a:feed/a:updated', names)).toEqual(['1970-01-01T00:00:00Z']);
    expect(texts(checkXml(await text('/feed.rss', empty), 'rss.rng'), '//item')).toEqual([]);
    await empty.close();
  });

  it('of a storyline that is not there is missing, in the form that was asked for', async () => {
    const atom = await server.get('/storylines/no-such-line/feed.atom');
    expect(atom.status).toBe(404);
    expect(atom.headers.get('cache-control')).toBe('no-store');
    expect(atom.headers.get('content-type')).toBe('application/problem+xml; charset=utf-8');
    expect(texts(parseXml(await atom.text()), '//*[local-name()="status"]')).toEqual(['404']);
    const json = await server.get('/storylines/no-such-line/feed.json');
    expect(json.status).toBe(404);
    expect(await json.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('a feed of hostile stories', () => {
  it('is valid and inert', async () => {
    const hostile = await TestServer.start({ library: hostileLibrary() });
    const atom = checkXml(await text('/feed.atom', hostile), 'atom.rng');
    expect(texts(atom, '//a:entry/a:title', names)[0]).toContain(hostileInXml);
    const rss = checkXml(await text('/feed.rss', hostile), 'rss.rng');
    const json = await jsonFeed('/feed.json', hostile);
    expect(jsonSchemaErrors('json-feed.json', json)).toEqual([]);
    for (const html of [
      ...texts(atom, '//a:content', names),
      ...texts(rss, '//content:encoded', names),
      ...json.items.map((item) => item.content_html),
    ]) {
      const body = parseXml(`<body>${html}</body>`);
      expect(texts(body, '//script | //img | //@onerror')).toEqual([]);
      expect(texts(body, '/body').join()).toContain(hostileInXml);
    }
    await hostile.close();
  });
});
