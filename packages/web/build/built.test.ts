import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageRenderer } from '../src/server/page-renderer';
import { exampleAnswer } from '../src/testing/example-answer';
import { articlePage, measure } from './sizes.mjs';
import { dist } from './webpack.mjs';

let web: PageRenderer;
beforeAll(async () => {
  web = await import(join(dist, 'server/render.mjs'));
});

const origin = 'https://dateline.example';

async function page(address: string, data?: unknown, errors?: unknown[]) {
  const results = data === undefined && !errors ? [] : [{ data, errors }];
  return web.render({ url: new URL(address, origin), origin, results });
}

/** Every text that is not an address, a date or a word of the schema's becomes `text`. */
function poisoned(value: unknown, text: string): unknown {
  return JSON.parse(JSON.stringify(value), (key, each: unknown) => {
    const spared = /^(?:__typename|slug|id|kind|mode|status|method|language|edtf|.*At|url)$/.test(
      key,
    );
    return typeof each === 'string' && / \d/.test(each) && !spared ? text : each;
  });
}

describe('a page whose every text is a script', () => {
  const text = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'\u2028--><!--`;
  const pages = [
    ['/articles/a', 'ArticlePage'],
    ['/people/a', 'PersonPage'],
    ['/places/a', 'PlacePage'],
    ['/organizations/a', 'OrganizationPage'],
    ['/events/a', 'EventPage'],
    ['/storylines/a', 'StorylinePage'],
    ['/timeline', 'TimelinePage'],
    ['/search?q=%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E', 'SearchPage'],
    ['/', 'FrontPage'],
  ] as const;

  it.each(pages)('%s shows it as text', async (address, name) => {
    const data = poisoned(exampleAnswer(name, { slug: 'a', query: 'x' }), text);
    const { status, html } = await page(address, data);
    expect(status).toBe(200);
    const opened = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(
      opened.filter((tag) => !/type="(?:module|application\/(?:ld\+)?json)"/.test(tag)),
    ).toEqual([]);
    expect(html).not.toMatch(/<img[^>]*onerror/);
    const embedded = /id="dateline-page">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(embedded).data).toEqual(data);
  });
});

describe('a page', () => {
  it('of an article says what a shared link needs', async () => {
    const { html } = await page('/articles/a?utm=x', exampleAnswer('ArticlePage', { slug: 'a' }));
    expect(html).toContain(`<link rel="canonical" href="${origin}/articles/a">`);
    expect(html).toContain('<meta property="og:type" content="article">');
    expect(html).toMatch(/<meta name="description" content="[^"]+">/);
    const linked = /ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(linked)).toMatchObject({
      '@type': 'NewsArticle',
      url: `${origin}/articles/a`,
    });
  });

  it('announces its other forms, and the site’s search, in its head', async () => {
    const alternates = [
      { type: 'application/ld+json;profile="urn:x"', href: `${origin}/articles/a.x`, title: '<X>' },
    ];
    const results = [{ data: exampleAnswer('ArticlePage', { slug: 'a' }) }];
    const url = new URL('/articles/a', origin);
    const { html } = await web.render({ url, origin, results, alternates });
    expect(html).toContain(
      `<link rel="alternate" type="application/ld+json;profile=&#34;urn:x&#34;" href="${origin}/articles/a.x" title="&#60;X&#62;">`,
    );
    expect(html).toContain('<link rel="search" type="application/opensearchdescription+xml"');
    const missing = await web.render({
      url,
      origin,
      results: [{ data: { article: null } }],
      alternates,
    });
    expect(missing.html).not.toContain('rel="alternate"');
  });

  it.each(['/people/nobody', '/nowhere/at/all', '/people/Not-A-Slug'])(
    '%s is missing',
    async (address) => {
      const { status, html } = await page(address, { person: null });
      expect(status).toBe(404);
      expect(html).toContain('noindex');
    },
  );

  it('of a retracted article is gone, and says why instead of what it said', async () => {
    const { article } = exampleAnswer('ArticlePage', { slug: 'a' });
    const retraction = { at: '2016-09-06T09:00:00Z', reason: 'The letter was forged.' };
    const { status, html } = await page('/articles/a', { article: { ...article, retraction } });
    expect(status).toBe(410);
    expect(html).toContain('noindex');
    expect(html).toContain('The letter was forged.');
    expect(html).not.toContain('id="p1"');
  });

  it('whose question went wrong is unavailable, and says nothing of why', async () => {
    const { status, html } = await page('/people/a', null, [{ message: 'SQLITE_CORRUPT' }]);
    expect(status).toBe(503);
    expect(html).not.toContain('SQLITE');
  });

  it('runs nothing inline, so that a strict policy holds', async () => {
    const { html } = await page('/', exampleAnswer('FrontPage'));
    expect(html).not.toMatch(/<style|<script(?![^>]*(?:src=|application\/))|\son[a-z]+="/);
  });
});

describe('what the build leaves', () => {
  const file = (name: string) => readFileSync(join(dist, 'client', name), 'utf8');

  it('precaches the shell and every script and style, by exact version', () => {
    const worker = file('service-worker.js');
    const assets = JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8')).en;
    for (const path of [...assets.scripts, ...assets.styles, ...assets.live, ...assets.onwards]) {
      expect(worker).toContain(path);
    }
    expect(worker).toContain('shell.html');
  });

  it('precaches the worker that searches the device, one for all languages', () => {
    const assets = JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8'));
    const [worker, ...others] = assets.en.later['search-worker'];
    expect(worker).toMatch(/^\/assets\/search-worker\./);
    expect(others).toEqual([]);
    expect(assets.ar.later['search-worker']).toEqual([worker]);
    for (const name of ['service-worker.js', 'service-worker.ar.js']) {
      expect(file(name)).toContain(worker);
    }
  });

  it('holds no words of another language, and shares what has none', () => {
    const { en, ar } = JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8'));
    expect(ar.styles).toEqual(en.styles);
    const arabic = file('service-worker.ar.js');
    expect(arabic).toContain('shell.ar.html');
    expect(arabic).not.toMatch(/url:\s*["']\/shell\.html/);
    const live = ar.live.map((path: string) => file(path)).join('');
    expect(live).toContain('الصفحة الأولى');
    expect(live).not.toContain('Front page');
    for (const path of en.live) expect(arabic).not.toContain(path);
  });

  it('is installable: icons for every use, shortcuts that lead somewhere', () => {
    const manifest = JSON.parse(file('manifest.webmanifest'));
    const purposes = manifest.icons.map((icon: { purpose: string }) => icon.purpose);
    expect(purposes).toEqual(expect.arrayContaining(['any', 'maskable', 'monochrome']));
    for (const { url } of manifest.shortcuts) {
      expect(web.match(url, new URLSearchParams())).not.toBeNull();
    }
  });

  it('stays within its budgets', async () => {
    for (const { group, bytes, budget } of measure(await articlePage())) {
      expect(bytes, group).toBeLessThanOrEqual(budget);
    }
  });
});
