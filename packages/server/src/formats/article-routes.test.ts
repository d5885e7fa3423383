import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle } from '../testing/seeds';
import { smallReader } from '../testing/small-reader';
import { TestServer } from '../testing/test-server';
import { contentTypeOf } from './article-format';
import { articleFormats } from './article-formats';

const path = `/articles/${seedArticle}`;
const annotationsType = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ web: smallReader });
});
afterAll(() => server.close());

describe.each(articleFormats.map((format) => [format.extension, format] as const))(
  'an article as .%s',
  (extension, format) => {
    it('is sent as its type, and not again to who has it', async () => {
      const response = await server.get(`${path}.${extension}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(contentTypeOf(format));
      expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      // A network between here and the reader may keep it, and can be told to forget it.
      expect(response.headers.get('cdn-cache-control')).toContain('max-age=60');
      expect(response.headers.get('cache-tag')).toMatch(/^dateline,content-\d+$/);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
      const etag = response.headers.get('etag') ?? '';
      const again = await server.get(`${path}.${extension}`, { 'if-none-match': etag });
      expect(again.status).toBe(304);
    });

    it('names the page as the article’s own address', async () => {
      const link = (await server.get(`${path}.${extension}`)).headers.get('link');
      expect(link).toContain(`<${server.url}${path}>; rel="canonical"`);
    });

    it('takes one statement for the content version, and none more when it is kept', async () => {
      await server.get(`${path}.${extension}`);
      const before = server.statements.length;
      await server.get(`${path}.${extension}`);
      expect(server.statements.length - before).toBe(1);
    });

    it('is missing when there is no such article, and nobody keeps that', async () => {
      const response = await server.get(`/articles/no-such-article.${extension}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('link')).toBeNull();
      expect(response.headers.get('content-type')).toBe(
        extension === 'epub' || extension === 'md'
          ? 'text/plain; charset=utf-8'
          : 'application/json; charset=utf-8',
      );
    });
  },
);

describe('the address of an article', () => {
  it.each([
    ['a browser', browser, 'text/html; charset=utf-8'],
    ['anything', '*/*', 'text/html; charset=utf-8'],
    ['a client that says nothing', undefined, 'text/html; charset=utf-8'],
    ['what there is not', 'image/png', 'text/html; charset=utf-8'],
    ['linked data', 'application/ld+json', 'application/ld+json'],
    ['annotations', annotationsType, annotationsType],
    ['plain JSON', 'application/json', 'application/json'],
    ['a book', 'application/epub+zip', 'application/epub+zip'],
    ['Markdown', 'text/markdown', 'text/markdown; charset=utf-8'],
    ['a book rather than a page', 'text/html;q=0.5, application/epub+zip', 'application/epub+zip'],
    [
      'a page rather than a book',
      'application/epub+zip;q=0.4, text/html',
      'text/html; charset=utf-8',
    ],
    ['anything but a page', 'text/html;q=0, application/*', 'application/ld+json'],
    ['no book', 'application/epub+zip;q=0, */*;q=0.1', 'text/html; charset=utf-8'],
    ['nonsense', ';;q=,"', 'text/html; charset=utf-8'],
  ])('gives %s what it asks for', async (_who, accept, type) => {
    // fetch itself would say */*.
    const response = await server.get(path, { accept: accept ?? '' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toMatch(/\bAccept\b(?!-)/);
  });

  it('names what it was sent as', async () => {
    const response = await server.get(path, { accept: 'application/epub+zip' });
    expect(response.headers.get('content-location')).toBe(`${path}.epub`);
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="${seedArticle}.epub"`,
    );
  });

  it('compresses text, and not what is compressed already', async () => {
    const encodingOf = async (extension: string) =>
      (await server.get(`${path}.${extension}`, { 'accept-encoding': 'br' })).headers.get(
        'content-encoding',
      );
    expect(await encodingOf('jsonld')).toBe('br');
    expect(await encodingOf('epub')).toBeNull();
  });

  it('announces every form in the Link header and to the page’s head', async () => {
    const response = await server.get(path, { accept: browser });
    const link = response.headers.get('link');
    const html = await response.text();
    for (const { extension, mediaType } of articleFormats) {
      expect(link).toContain(
        `<${server.url}${path}.${extension}>; rel="alternate"; type="${mediaType}`,
      );
      expect(html).toContain(`href='${server.url}${path}.${extension}'`);
    }
    expect(link).toContain('application/json+oembed');
  });

  it('of an unknown article is missing in the form that was asked for', async () => {
    const unknown = '/articles/no-such-article';
    const data = await server.get(unknown, { accept: 'application/ld+json' });
    expect([data.status, data.headers.get('content-type')]).toEqual([
      404,
      'application/json; charset=utf-8',
    ]);
    expect(await data.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const page = await server.get(unknown, { accept: browser });
    expect([page.status, page.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });
});

describe('odd addresses below /articles', () => {
  it.each([
    `${path}.exe`,
    `${path}.jsonld/more`,
    `${path}.`,
    '/articles/.jsonld',
    '/articles/__proto__.jsonld',
    '/articles/a%00b.jsonld',
    `/articles/${'a'.repeat(101)}.jsonld`,
  ])('are missing: %s', async (odd) => {
    expect((await server.get(odd)).status).toBe(404);
  });

  it('reach an article whose slug is as long as slugs get', async () => {
    const response = await server.get(`/articles/${'a'.repeat(100)}.annotations.json`);
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'There is no such article.' }],
    });
  });
});

describe('without the reader', () => {
  it('an article comes as linked data, unless something else is asked for', async () => {
    const alone = await TestServer.start();
    const anything = await alone.get(path);
    expect(anything.headers.get('content-type')).toBe('application/ld+json');
    const book = await alone.get(path, { accept: 'application/epub+zip' });
    expect(book.headers.get('content-type')).toBe('application/epub+zip');
    await alone.close();
  });
});
