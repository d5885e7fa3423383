import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openArticle } from '../../house/article-page';
import { expect, test } from '../../house/test';

const about = (page: Page) => page.locator('[data-context]');
const stated = (page: Page) => page.getByRole('link', { name: 'What paragraph 2 states' });

test('a paragraph tells what its sentences state, by keyboard', async ({ page }) => {
  await openArticle(page);
  await stated(page).focus();
  await page.keyboard.press('Enter');
  await expect(about(page).getByRole('heading')).toHaveText('What paragraph 2 states');
  await expect(about(page).locator('.sentence').first()).toContainText(
    'A news conference had been expected',
  );
  expect(await about(page).locator('.fact').count()).toBeGreaterThan(5);
  const { violations } = await new AxeBuilder({ page }).include('[data-context]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(about(page)).toHaveCount(0);
  await expect(stated(page)).toBeFocused();
});

test('touched, a fact of a sentence leads to its words', async ({ page }) => {
  await openArticle(page);
  await stated(page).click();
  await about(page)
    .getByRole('link', { name: /^Show the words: .*a couple of/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#p1:\d+-\d+$/);
  const lit = await page.evaluate(() => CSS.highlights.get('evidence')?.size ?? 0);
  expect(lit).toBe(1);
});
