import { articlePath, readArticle } from '../../house/story';
import { expect, test } from '../../house/test';

test.use({ javaScriptEnabled: false });

test('without JavaScript the article is there to read, and its names are links', async ({
  page,
  request,
}) => {
  const { headline } = await readArticle(request);
  await page.goto(articlePath);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('article')).toContainText('a couple of tough issues');
  await page.locator('article .block a[href="/people/john-kerry"]').first().click();
  await expect(page).toHaveURL('/people/john-kerry');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('John Kerry');
});

test('without JavaScript, evidence on a person’s page leads to its paragraph', async ({ page }) => {
  await page.goto('/people/john-kerry');
  const evidence = page.locator(`main a[href^="${articlePath}#p"]`).first();
  const fragment = (await evidence.getAttribute('href'))?.split('#')[1] ?? '';
  await evidence.click();
  await expect(page).toHaveURL(`${articlePath}#${fragment}`);
  await expect(page.locator(`[id="${fragment}"]`)).toBeInViewport();
});

test('without JavaScript, search and the front page work', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator(`main a[href="${articlePath}"]`).first()).toBeVisible();
  await page.goto('/search');
  await page.getByRole('searchbox').fill('Aleppo');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=Aleppo$/);
  await expect(page.locator('main a[href="/places/aleppo"]').first()).toBeVisible();
});
