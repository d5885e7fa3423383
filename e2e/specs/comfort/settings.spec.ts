import { openArticle, ready } from '../../house/article-page';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

test('what is chosen counts at once, in every tab, and before the next page is painted', async ({
  page,
  context,
}) => {
  await openArticle(page);
  const other = await context.newPage();
  await other.goto('/settings');
  // What was chosen is known once the page is live.
  await expect(other.locator('input[name="theme"][value="system"]')).toBeChecked();
  // By keyboard: what has the focus is in sight, under the preview.
  for (const name of ['Sepia', 'Largest', 'Clear letters', 'Quiet']) {
    await other.getByRole('radio', { name }).focus();
    await other.keyboard.press('Space');
  }
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'sepia');
  await expect(html).toHaveAttribute('data-face', 'clear');
  await expect(page.getByRole('button', { name: 'Quiet' })).toHaveAttribute('aria-pressed', 'true');

  // Nothing that makes a page live may come: what is painted is what was sent and the first script.
  const third = await context.newPage();
  await third.route(/\/assets\/live\./, () => undefined);
  await third.goto(articlePath, { waitUntil: 'domcontentloaded' });
  await expect(third.locator('html[data-theme="sepia"][data-text-size="largest"]')).toBeAttached();
  const paper = await third.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe('rgb(244, 234, 214)');
  await third.close();

  await other.getByRole('button', { name: 'As it was at first' }).click();
  await expect(html).not.toHaveAttribute('data-theme');
  await expect(page.getByRole('button', { name: 'Quiet' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('the few that one wants while reading are at hand', async ({ page }) => {
  await openArticle(page);
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('link', { name: 'All settings' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.getByRole('radio', { name: 'Dark' }).first()).toBeChecked();
});

test('an article on paper is its words, its source and its address: no controls', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(articlePath);
  await ready(page);
  for (const control of await page.locator('button, nav, footer, form, .strip').all()) {
    await expect(control).toBeHidden();
  }
  const name = page.locator('article .block a[href="/people/john-kerry"]').first();
  await expect(name).toHaveCSS('text-decoration-line', 'none');
  await expect(name).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('article')).toContainText('The Washington Post');
  await expect(page.locator('.printed')).toContainText(new URL(page.url()).host + articlePath);
});
