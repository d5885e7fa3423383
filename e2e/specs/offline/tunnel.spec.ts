import { context, litWords, mark, openArticle, ready } from '../../house/article-page';
import { deviceContents, failedRenders, inCharge, keptOnDevice } from '../../house/device';
import { articlePath, readArticle, slug } from '../../house/story';
import { expect, test } from '../../house/test';

test('with no signal, a read article and everything that it links to open, each and every one', async ({
  page,
  context: browser,
  request,
}) => {
  test.slow();
  const { headline, linked } = await readArticle(request);
  await openArticle(page);
  await keptOnDevice(page);
  const shown = await page
    .locator('article a[href^="/"]')
    .evaluateAll((links) => [
      ...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    ]);
  const known = new Set(linked.map(({ path }) => path));
  expect(
    shown.filter(
      (path) => !known.has(path) && !['/timeline', '/map'].includes(path) && path !== articlePath,
    ),
  ).toEqual([]);

  await browser.setOffline(true);
  const expected = [{ path: articlePath, name: headline }, ...linked];
  expect(await failedRenders(page, expected)).toEqual([]);
});

test('with no signal, names, evidence, links and Back work as before', async ({
  page,
  context: browser,
  request,
}) => {
  const { headline } = await readArticle(request);
  await openArticle(page);
  await keptOnDevice(page);
  await browser.setOffline(true);
  await page.reload();
  await ready(page);
  await mark(page, '/people/john-kerry').click();
  const about = context(page, 'John Kerry');
  await expect(about).toContainText('Secretary of State');
  const taller = about.getByRole('button', { name: 'Show more' });
  await expect(about).toBeVisible();
  if (await taller.isVisible()) await taller.click();
  await about
    .getByRole('link', { name: /^Where the text says so/ })
    .first()
    .click();
  await expect.poll(async () => (await litWords(page))?.inView).toBe(true);

  await about.getByRole('link', { name: 'Everything on John Kerry' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('John Kerry');
  await page.getByRole('main').locator(`a[href^="${articlePath}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
});

test('with no signal, the front page, the timeline, the indexes and the library open as well', async ({
  page,
  context: browser,
  request,
}) => {
  const { headline } = await readArticle(request);
  await openArticle(page);
  await keptOnDevice(page);
  await browser.setOffline(true);
  for (const path of ['/', '/library']) {
    await page.goto(path);
    await expect(
      page.getByRole('main').getByRole('link', { name: headline }).first(),
    ).toBeVisible();
  }
  for (const [path, entries] of [
    ['/timeline', '/events/'],
    ['/people', '/people/'],
    ['/places', '/places/'],
    ['/organizations', '/organizations/'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('main').locator(`a[href^="${entries}"]`).first()).toBeVisible();
  }
});

test('what was never read says calmly that it is not on this device, and comes back with the signal', async ({
  page,
  context: browser,
}) => {
  await page.goto('/timeline');
  await inCharge(page);
  await page.reload();
  await browser.setOffline(true);
  await page.goto('/people/john-kerry');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on this device yet');
  await browser.setOffline(false);
  await page.getByRole('main').getByText('Try again').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('John Kerry');
});

test('reading an article leaves one record per question on the device, and no page in one blob', async ({
  page,
  request,
}) => {
  const { linked } = await readArticle(request);
  await openArticle(page);
  await keptOnDevice(page);
  const { records, articles } = await deviceContents(page);

  const questions = records.map(({ question }) => question);
  expect(new Set(questions).size, 'each question once').toBe(questions.length);
  expect(questions).toContain(`ArticlePage:{"slug":"${slug}"}`);
  const operations = {
    people: 'PersonPage',
    places: 'PlacePage',
    organizations: 'OrganizationPage',
    events: 'EventPage',
    storylines: 'StorylinePage',
  } as const;
  for (const { path } of linked) {
    const [, collection, name] = path.split('/');
    const operation = operations[collection as keyof typeof operations];
    expect(questions).toContain(`${operation}:{"slug":"${name}"}`);
  }
  for (const record of records) {
    expect(record.key).toBe(`${record.hash}:${record.question.replace(/^\w+:/, '')}`);
    expect(record.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(record.text)).not.toHaveProperty('errors');
    expect(record.bytes).toBe(Buffer.byteLength(record.text));
  }
  const kept = articles.find((article) => article.slug === slug);
  const keys = new Set(records.map(({ key }) => key));
  expect(kept?.records.filter((key) => !keys.has(key))).toEqual([]);
});

test('the caches hold the shell, and never an answer of the API', async ({ page }) => {
  await openArticle(page);
  await keptOnDevice(page);
  const { caches } = await deviceContents(page);
  const paths = Object.values(caches).flat();
  expect(paths.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
  expect(paths.filter((path) => path.endsWith('.css')).length).toBeGreaterThan(0);
  expect(paths.filter((path) => path.startsWith('/graphql'))).toEqual([]);

  // Every script and style that the page itself uses is among them.
  const used = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.(?:js|css|woff2)$/.test(path) && !/worker/.test(path)),
  );
  expect(used.filter((path) => !paths.includes(path))).toEqual([]);
});

test('an article that is taken off the device is gone from it', async ({ page, request }) => {
  const { headline } = await readArticle(request);
  await openArticle(page);
  await keptOnDevice(page);
  await page.goto('/library');
  await expect(page.getByRole('main')).toContainText(headline);
  await page
    .getByRole('main')
    .getByRole('button', { name: `Remove: ${headline}` })
    .click();
  await expect(page.getByRole('main').getByRole('link', { name: headline })).toHaveCount(0);
  expect((await deviceContents(page)).articles).toEqual([]);
});
