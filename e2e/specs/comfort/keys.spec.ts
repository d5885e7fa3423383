import { AxeBuilder } from '@axe-core/playwright';
import { openArticle } from '../../house/article-page';
import { expect, test } from '../../house/test';

test('an article is read, saved and left by single letters, and ? lists them', async ({ page }) => {
  await openArticle(page);
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // What follows the keys comes a moment after the page answers to touch.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  // A letter in the list is no shortcut; ? and Escape close it.
  await page.keyboard.press('s');
  await page.keyboard.press('?');
  await expect(help).toBeHidden();

  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('s');
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Saved for later')).toBeVisible();

  for (const stop of ['p0', 'p1', 'p2']) {
    await page.keyboard.press('j');
    await expect(page.locator(`#${stop}`)).toBeFocused();
  }
  await page.keyboard.press('k');
  await expect(page.locator('#p1')).toBeFocused();
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog', { name: 'What paragraph 2 states' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/people$/);
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('gs?');
  await expect(field).toHaveValue('gs?');
});

test('single letters can be switched off, and do nothing then', async ({ page }) => {
  await page.goto('/settings#keys');
  const off = page.getByRole('radio', { name: 'Off' });
  await expect(page.getByRole('radio', { name: 'On', exact: true })).toBeChecked();
  await off.focus();
  await page.keyboard.press('Space');
  await openArticle(page);
  await page.keyboard.press('j');
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Quiet' }).focus();
  await expect(page.locator('.block:focus')).toHaveCount(0);
  await expect(page).toHaveURL(/\/articles\//);
  // The list stays within reach, and says how it is.
  await page.goto('/settings');
  await page.getByRole('button', { name: 'All shortcuts' }).click();
  await expect(page.getByRole('dialog')).toContainText('They are switched off.');
});
