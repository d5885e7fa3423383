import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crowd, writeCrowdStory } from '../../house/crowd-story';
import { readArticle } from '../../house/story';
import { expect, test } from '../../house/test';

test('the indexes name everything that the article names, and every page leads to them', async ({
  page,
  request,
}) => {
  const { linked } = await readArticle(request);
  for (const [title, path] of [
    ['People', '/people'],
    ['Places', '/places'],
    ['Organizations', '/organizations'],
  ] as const) {
    await page.goto('/timeline');
    await page.getByRole('contentinfo').locator(`a[href="${path}"]`).click();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const listed = await page
      .locator(`main a[href^="${path}/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(listed).size).toBe(listed.length);
    const named = linked.filter((each) => each.path.startsWith(`${path}/`));
    for (const each of named) expect(listed).toContain(each.path);
  }
});

test('those who reported the dispatches stand apart from those in them', async ({ page }) => {
  await page.goto('/people');
  const reporters = page.locator('section', {
    has: page.getByRole('heading', { name: 'Who reported them' }),
  });
  await expect(reporters.getByRole('link', { name: 'Sly, Liz' })).toBeVisible();
  await expect(reporters.getByRole('link', { name: 'Kerry, John' })).toHaveCount(0);
});

test('the address of all events is the timeline’s', async ({ page }) => {
  await page.goto('/events');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/timeline$/);
});

test('a page that no index has is not found', async ({ request }) => {
  expect((await request.get('/people?after=made-up')).status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an index too long for one page is turned page by page', async ({ page, startServer }) => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-crowd-'));
    try {
      await writeCrowdStory(folder);
      const { url } = await startServer({ stories: folder });
      const names = page.locator('main a[href^="/people/"]');
      await page.goto(new URL('/people', url).href);
      const first = await names.allTextContents();
      await page.getByRole('link', { name: 'Next page' }).click();
      await expect(page).toHaveURL(/\/people\?after=/);
      const second = await names.allTextContents();
      expect([...first, ...second]).toEqual(crowd.map(({ name }) => name));
      await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0);
      await page.getByRole('link', { name: 'First page' }).click();
      await expect(names.first()).toHaveText('Witness 001');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
