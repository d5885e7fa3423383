import { context, mark, openArticle } from '../../house/article-page';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

test('Back closes the sheet and stays on the article', async ({ page }) => {
  await page.goto('/');
  await openArticle(page);
  await mark(page, '/people/john-kerry').tap();
  await expect(context(page, 'John Kerry')).toBeVisible();
  await page.goBack();
  await expect(context(page, 'John Kerry')).toBeHidden();
  expect(new URL(page.url()).pathname).toBe(articlePath);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('the sheet leaves the tapped word in view', async ({ page }) => {
  await openArticle(page);
  const last = page.locator('article .block a.mark').last();
  await last.tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await expect
    .poll(async () => {
      const word = await last.boundingBox();
      const cover = await sheet.boundingBox();
      return word !== null && cover !== null && word.y >= 0 && word.y + word.height <= cover.y;
    })
    .toBe(true);
});

test('the sheet has three heights, and swiping down closes it', async ({ page }) => {
  await openArticle(page);
  await mark(page, '/people/john-kerry').tap();
  const sheet = context(page, 'John Kerry');
  const height = async () => (await sheet.boundingBox())?.height ?? 0;
  const peek = await height();
  await sheet.getByRole('button', { name: 'Show more' }).tap();
  await expect.poll(height).toBeGreaterThan(peek + 40);
  const half = await height();
  await sheet.getByRole('button', { name: 'Show more' }).tap();
  await expect.poll(height).toBeGreaterThan(half + 40);

  // A finger takes hold of it where it has come to rest.
  await sheet.evaluate((element) =>
    Promise.all(element.getAnimations().map((animation) => animation.finished)),
  );
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('The sheet is not on the screen.');
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(x, box.y + 300, { steps: 5 });
  await page.mouse.move(x, 735, { steps: 5 });
  await page.mouse.up();
  await expect(sheet).toBeHidden();
});

test('nothing is wider than the screen', async ({ page }) => {
  for (const path of [
    '/',
    articlePath,
    '/people',
    '/places',
    '/organizations',
    '/people/john-kerry',
    '/timeline',
    '/search?q=Aleppo',
  ]) {
    await page.goto(path);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, path).toBeLessThanOrEqual(0);
  }
});
