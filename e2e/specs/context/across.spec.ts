import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../../house/test';

test('a person’s page tells across dispatches, and each fact opens its sentence', async ({
  page,
}) => {
  await page.goto('/people/john-kerry');
  const appearances = page.locator('#articles ol > li');
  expect(await appearances.count()).toBeGreaterThan(1);
  const days = page.locator('.standing').getByRole('link', { name: /^as of / });
  expect(await days.count()).toBeGreaterThan(1);
  await expect(page.getByRole('heading', { name: 'With whom' })).toBeVisible();
  await page
    .locator('#quotes')
    .getByRole('link', { name: 'Where the text says so' })
    .last()
    .focus();
  await days.first().click();
  await expect(page).toHaveURL(/\/articles\/[a-z-]+#p\d+:\d+-\d+$/);
  await expect(page.getByRole('article')).toBeVisible();
});

for (const path of [
  '/people/sergei-lavrov',
  '/organizations/united-nations',
  '/places/aleppo',
  '/events/geneva-meeting',
]) {
  test(`axe finds nothing on ${path} with everything unfolded`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`);
    expect(told).toEqual([]);
  });
}
