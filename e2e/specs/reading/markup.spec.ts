import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mark, ready } from '../../house/article-page';
import { markedUpSlug, markup, writeMarkedUpStory } from '../../house/markup-story';
import { expect, test } from '../../house/test';

test('script and markup in any field are shown as text, and nothing of them runs', async ({
  page,
  startServer,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-markup-'));
  try {
    await writeMarkedUpStory(folder);
    const { url } = await startServer({ stories: folder });
    const pages = [
      `/articles/${markedUpSlug}`,
      '/',
      '/people/mallory',
      '/places/nowhere',
      '/organizations/guild',
      '/events/writing',
      '/storylines/saga',
      '/people',
      '/places',
      '/organizations',
      '/timeline',
      `/search?q=${encodeURIComponent(markup)}`,
    ];
    for (const path of pages) {
      await page.goto(new URL(path, url).href);
      await expect(page.locator('main'), path).toContainText('<b>bold</b>');
      await expect(page.locator('img[src="x"], main b'), path).toHaveCount(0);
      const { hurt, title } = await page.evaluate(() => ({
        hurt: 'hurt' in window,
        title: document.title,
      }));
      expect(hurt, path).toBe(false);
      expect(title.length, path).toBeGreaterThan(0);
    }
    await page.goto(new URL(`/articles/${markedUpSlug}`, url).href);
    await ready(page);
    await mark(page, '/people/mallory').click();
    await expect(page.getByLabel(`About ${markup}`)).toContainText('<b>bold</b>');
    await expect(page.locator('img[src="x"], main b')).toHaveCount(0);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
