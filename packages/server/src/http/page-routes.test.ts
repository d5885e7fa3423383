import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import type { WebBundle } from './web-bundle';

const document = 'query ArticlePage($slug: String!) { article(slug: $slug) { headline } }';
const hash = createHash('sha256').update(document).digest('hex');
const clientDirectory = mkdtempSync(join(tmpdir(), 'dateline-client-'));

let renderings = 0;

/** A reader with one kind of page, in the shape that the real one has. */
const web: WebBundle = {
  match(path) {
    const slug = /^\/articles\/([^/]+)$/.exec(path)?.[1];
    if (slug === undefined) return null;
    const operation = { name: 'ArticlePage', hash, document, variables: { slug } };
    return { screen: 'article', operations: [operation] };
  },
  languageOf: ({ cookie, acceptLanguage }) =>
    /dateline-language=(ar|en)/.exec(cookie ?? '')?.[1] ??
    (acceptLanguage?.startsWith('ar') ? 'ar' : 'en'),
  languageCookie: 'dateline-language',
  chosenLanguage: (tag) => (tag === 'ar' || tag === 'en' ? tag : undefined),
  async render({ url, origin, results, language }) {
    renderings += 1;
    const [result] = results as { data?: { article: { headline: string } | null } }[];
    const headline = result?.data?.article?.headline;
    const html = `<!doctype html><html lang="${language}"><title>${headline ?? 'Nothing here'}</title><link rel="canonical" href="${origin}${url.pathname}">`;
    return { status: headline === undefined ? 404 : 200, html };
  },
  clientDirectory,
  operations: { [hash]: document },
};

let server: TestServer;
beforeAll(async () => {
  mkdirSync(join(clientDirectory, 'assets'));
  writeFileSync(join(clientDirectory, 'assets/main.0123abcd.js'), 'console.log(1)');
  writeFileSync(
    join(clientDirectory, 'assets/main.0123abcd.js.br'),
    brotliCompressSync('console.log(1)'),
  );
  writeFileSync(join(clientDirectory, 'sw.js'), '// worker');
  server = await TestServer.start({ web });
});
afterAll(async () => {
  await server.close();
  rmSync(clientDirectory, { recursive: true });
});

describe('a page', () => {
  const path = `/articles/${seedArticle}`;

  it('is rendered with the answers to its operations', async () => {
    const response = await server.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain(`<link rel="canonical" href="${server.url}${path}">`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('is rendered once for each state of the content', async () => {
    await server.get(path);
    const before = renderings;
    const first = await server.get(path);
    const etag = first.headers.get('etag') ?? '';
    expect((await server.get(path, { 'if-none-match': etag })).status).toBe(304);
    expect(renderings).toBe(before);
  });

  it('is there for HEAD', async () => {
    const response = await fetch(new URL(path, server.url), { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(['/articles/no-such-article', '/no/such/address'])(
    'is a rendered 404 that nobody keeps when there is nothing at %s',
    async (missing) => {
      const response = await server.get(missing);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain('Nothing here');
    },
  );
});

describe('the language of a page', () => {
  const path = `/articles/${seedArticle}`;
  const shownIn = async (headers: Record<string, string>) => {
    const response = await server.get(path, headers);
    const html = await response.text();
    expect(response.headers.get('vary')).toMatch(/Accept-Language.*Cookie/);
    expect(response.headers.get('content-language')).toBe(/lang="(\w+)"/.exec(html)?.[1]);
    return {
      language: response.headers.get('content-language'),
      etag: response.headers.get('etag'),
    };
  };

  it('is the one that was chosen, else the one that the browser prefers, whatever was kept', async () => {
    const english = await shownIn({});
    const arabic = await shownIn({ 'accept-language': 'ar-EG,en;q=0.5' });
    expect([english.language, arabic.language]).toEqual(['en', 'ar']);
    expect(arabic.etag).not.toBe(english.etag);
    const chosen = { cookie: 'other=1; dateline-language=en', 'accept-language': 'ar' };
    expect(await shownIn(chosen)).toEqual(english);
    expect(await shownIn({ cookie: 'dateline-language=ar' })).toEqual(arabic);
    // What a browser has in one language says nothing of the page in another.
    const again = await server.get(path, {
      'if-none-match': english.etag ?? '',
      cookie: 'dateline-language=ar',
    });
    expect(again.status).toBe(200);
  });

  it('is chosen by a plain link, which leads to the same page and stays on this site', async () => {
    const choose = (address: string) =>
      fetch(new URL(server.url).origin + address, { redirect: 'manual' });
    const response = await choose(`${path}?a=1&language=ar`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${path}?a=1`);
    expect(response.headers.get('set-cookie')).toMatch(/^dateline-language=ar; Path=\/; Max-Age=/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const astray = await choose('//evil.example/?language=ar');
    expect(astray.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
    expect((await choose(`${path}?language=tlh`)).status).toBe(200);
  });
});

describe('an address of an odd host', () => {
  const status = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(server.url, { path: `/articles/${seedArticle}`, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('is refused when it is none', async () => {
    expect(await status('[no host')).toBe(400);
  });

  it('cannot put its name on the page of another', async () => {
    expect(await status('evil.example')).toBe(200);
    const html = await (await server.get(`/articles/${seedArticle}`)).text();
    expect(html).not.toContain('evil.example');
  });
});

describe('an address that cannot be decoded', () => {
  it.each(['/%', '/articles/%E0%A4%A'])('is refused, and explained: %s', async (path) => {
    const response = await server.get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

describe('a file of the reader', () => {
  it('is kept forever when its name tells its content', async () => {
    const response = await server.get('/assets/main.0123abcd.js', { 'accept-encoding': 'br' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe('console.log(1)');
  });

  it('is asked for anew when it is the service worker, which may then reach the API', async () => {
    const response = await server.get('/sw.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../x',
    '/assets/main.0123abcd.js.br',
  ])('is nothing outside of what was built: %s', async (path) => {
    expect((await server.get(path)).status).toBe(404);
  });
});

describe('without the reader', () => {
  it('says plainly that it is not built, and where the API is', async () => {
    const alone = await TestServer.start();
    const response = await alone.get('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('The reader has not been built');
    expect((await alone.post({ query: '{ __typename }' })).status).toBe(200);
    await alone.close();
  });
});
