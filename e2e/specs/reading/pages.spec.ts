import { articlePath, readArticle, slug } from '../../house/story';
import { expect, test } from '../../house/test';

test('the front page leads to the article', async ({ page, request }) => {
  const { headline } = await readArticle(request);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: headline }).first().click();
  await expect(page).toHaveURL(articlePath);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
});

test('everything that the article names has a page of its own, with one heading', async ({
  request,
}) => {
  const { linked } = await readArticle(request);
  expect(linked.length).toBeGreaterThan(50);
  for (const { path, name } of linked) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const headings = [...(await response.text()).matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)];
    expect(headings, path).toHaveLength(1);
    const text = (headings[0]?.[1] ?? '').replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&');
    expect(text.trim(), path).toContain(name);
  }
});

test('a person’s page tells the role, the words spoken and the articles', async ({ page }) => {
  await page.goto('/people/john-kerry');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('John Kerry');
  await expect(main).toContainText('Secretary of State');
  await expect(main).toContainText('a couple of tough issues');
  await expect(main.locator(`a[href^="${articlePath}"]`).first()).toBeVisible();
});

test('an event’s page says when and where it was, and who took part', async ({ page }) => {
  await page.goto('/events/kerry-lavrov-hangzhou-talks');
  const main = page.getByRole('main');
  await expect(main).toContainText(/September 4, 2016/);
  await expect(main.locator('a[href="/places/hangzhou"]').first()).toBeVisible();
  await expect(main.locator('a[href="/people/sergei-lavrov"]').first()).toBeVisible();
});

test('the page of an event that did not take place says so', async ({ page }) => {
  await page.goto('/events/hangzhou-news-conference');
  await expect(page.getByRole('main')).toContainText(/did not take place/i);
});

test('the timeline lists the events from the earliest to the latest', async ({ page, request }) => {
  const { linked } = await readArticle(request);
  const events = linked.filter(({ path }) => path.startsWith('/events/'));
  await page.goto(`/timeline?article=${slug}`);
  const main = page.getByRole('main');
  for (const { path } of events) {
    await expect(main.locator(`a[href="${path}"]`).first(), path).toBeAttached();
  }
});

test('search finds people, places, events and words spoken, and its address can be shared', async ({
  page,
}) => {
  await page.goto('/search');
  await page.getByRole('searchbox').fill('Kerry');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=Kerry$/);
  const main = page.getByRole('main');
  await expect(main.locator('a[href="/people/john-kerry"]').first()).toBeVisible();

  await page.goto('/search?q=aleppo');
  await expect(main.locator('a[href="/places/aleppo"]').first()).toBeVisible();

  await page.goto('/search?q=xylophonist');
  await expect(main).toContainText('Nothing found for “xylophonist”');
});

test('an unknown address gets a helpful page with status 404', async ({ page }) => {
  for (const path of ['/people/nobody-at-all', '/articles/no-such-story', '/nowhere/at/all']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  }
});

test('Back and Forward lead through the pages that were read', async ({ page, request }) => {
  const { headline } = await readArticle(request);
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/people/john-kerry');
  await page.getByRole('main').locator(`a[href^="${articlePath}"]`).first().click();
  await expect(heading).toHaveText(headline);
  await page.goBack();
  await expect(heading).toHaveText('John Kerry');
  await expect(page).toHaveURL('/people/john-kerry');
  await page.goForward();
  await expect(heading).toHaveText(headline);
});

test('going from page to page keeps the title and the focus with the reader', async ({ page }) => {
  await page.goto('/people/john-kerry');
  await page.getByRole('main').locator(`a[href^="${articlePath}"]`).first().click();
  await expect(page).toHaveTitle(/cease-fire|Hangzhou/i);
  await page.goBack();
  await expect(page).toHaveTitle(/John Kerry/);
});

test('Unicode, spaces and stray signs in a search do no harm', async ({ page }) => {
  for (const query of ['"', '*', 'a AND', '( NEAR', 'حلب', '😀', '%', "' OR 1=1 --"]) {
    const response = await page.goto(`/search?q=${encodeURIComponent(query)}`);
    expect(response?.status(), query).toBe(200);
    await expect(page.getByRole('searchbox')).toHaveValue(query);
  }
});
