import { openArticle } from '../../house/article-page';
import { articlePath, readArticle } from '../../house/story';
import { expect, test } from '../../house/test';

test('an article shows its headline, dateline, byline, source and every block of its text', async ({
  page,
  request,
}) => {
  const { headline, blocks } = await readArticle(request);
  await openArticle(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  const article = page.getByRole('article');
  await expect(article).toContainText('HANGZHOU');
  await expect(article).toContainText('Karen DeYoung');
  await expect(article).toContainText('The Washington Post');

  // The dateline is set into the first paragraph without being part of its text.
  const shown = await article.locator('.block').evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll('[data-added]').forEach((added) => added.remove());
      return copy.textContent;
    }),
  );
  expect(shown).toEqual(blocks.map(({ text }) => text));
});

test('the page as the server sends it names itself to search engines and to shared links', async ({
  request,
}) => {
  const { headline } = await readArticle(request);
  const response = await request.get(articlePath);
  expect(response.status()).toBe(200);
  const html = await response.text();
  expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  expect(html).toContain(`<title>${headline}`);
  expect(html).toContain(`<meta property="og:title" content="${headline}">`);
  expect(html).toContain('<meta property="og:type" content="article">');
  expect(html).toMatch(/<meta property="og:description" content="[^"]{20,}">/);
  expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/);
  expect(html).toMatch(
    /<link rel="canonical" href="http[^"]+\/articles\/hangzhou-cease-fire-talks">/,
  );

  const json = /<script type="application\/ld\+json">(.+?)<\/script>/s.exec(html)?.[1] ?? '';
  const linked: unknown = JSON.parse(json);
  expect(linked).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: expect.stringMatching(/^2016-09-0\d/),
    author: expect.arrayContaining([expect.objectContaining({ name: 'Karen DeYoung' })]),
  });
});

test('what the server sends is what the browser shows: taking over asks for nothing again', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') asked.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { sent: [...document.querySelectorAll('h1, .words > *, .index li')] });
    });
  });
  await openArticle(page);
  const changed = await page.evaluate(() => {
    const now = [...document.querySelectorAll('h1, .words > *, .index li')];
    const { sent } = window as unknown as { sent: Element[] };
    return { sent: sent.length, changed: now.filter((each, at) => each !== sent[at]).length };
  });
  expect(changed.sent).toBeGreaterThan(30);
  expect(changed.changed, 'each element is the one that the server sent').toBe(0);
  expect(asked.filter((url) => url.includes('ArticlePage'))).toEqual([]);
});

test('a link to evidence opens the article with the words lit and in view', async ({ page }) => {
  await openArticle(page);
  const fragment = await page.evaluate(() => {
    const block = [...document.querySelectorAll('article .block')].at(-2);
    const index = block?.id.slice(1) ?? '0';
    return `#p${index}:0-20`;
  });
  await page.goto('about:blank');
  await page.goto(articlePath + fragment);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get('evidence') ?? [])][0];
        if (!(range instanceof Range)) return null;
        const { top, bottom } = range.getBoundingClientRect();
        return { length: range.toString().length, inView: top >= 0 && bottom <= innerHeight };
      }),
    )
    .toEqual({ length: 20, inView: true });
});

test('marks can be turned off and on again', async ({ page }) => {
  await openArticle(page);
  const quiet = page.getByRole('button', { name: 'Quiet' });
  await quiet.click();
  await expect(quiet).toHaveAttribute('aria-pressed', 'true');
  await quiet.click();
  await expect(quiet).toHaveAttribute('aria-pressed', 'false');
});
