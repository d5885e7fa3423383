import type { Page } from '@playwright/test';
import { inCharge, keptOnDevice } from '../../house/device';
import { articlePath } from '../../house/story';
import { expect } from '../../house/test';
import { test } from '../../house/troubled-network';
import { asks } from '../../house/troubled-proxy';

const main = (page: Page) => page.getByRole('main');
const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => main(page).locator('a[data-result]');
const kinds = (page: Page) => page.getByRole('navigation', { name: 'Only of one kind' });

test('with no signal, what was read is found as it is typed, and the address keeps the search', async ({
  page,
  context,
}) => {
  await page.goto(articlePath);
  await keptOnDevice(page);
  await context.setOffline(true);
  await page.goto('/search');
  for (const [typed, first] of [
    ['Daraya', '/places/darayya'],
    ['de Mistura', '/people/staffan-de-mistura'],
    ['ISIS', '/organizations/islamic-state'],
    ['Hagnz', '/places/hangzhou'],
  ] as const) {
    await field(page).fill('');
    await field(page).pressSequentially(typed);
    await expect(results(page).first()).toHaveAttribute('href', first);
    await expect(page).toHaveURL(`/search?q=${encodeURIComponent(typed).replace('%20', '+')}`);
  }
  await expect(main(page)).toContainText('Nothing is spelled “Hagnz”');
  await expect(main(page)).toContainText('No connection: from this device only');

  // An article's words lead to where they stand.
  const words = main(page).locator('a[data-words]', { hasText: 'offensive' }).first();
  await field(page).fill('offensive');
  await words.click();
  await expect(page).toHaveURL(/\/articles\/[a-z-]+#p\d+:\d+-\d+$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('offensive');
  await page.reload();
  await expect(field(page)).toHaveValue('offensive');
  await expect(words).toBeVisible();

  // What was opened from is remembered; what was only typed is not.
  await page.goto('/search');
  const before = main(page).getByRole('listitem');
  await expect(before).toHaveText(['offensive']);
  await page.getByRole('button', { name: 'Forget “offensive”' }).click();
  await expect(before).toHaveCount(0);
});

test('what the library has comes below what the device has found, and nothing moves', async ({
  network,
  reader,
}) => {
  const page = await reader.newPage();
  await page.goto(articlePath);
  await keptOnDevice(page);
  await page.goto('/search');
  network.trouble = (address) => (asks(address, 'SearchPage') ? 'hold' : null);
  await field(page).fill('Aleppo');
  await expect(results(page).first()).toHaveAttribute('href', '/places/aleppo');
  const boxes = () =>
    results(page).evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), link.getBoundingClientRect().top]),
    );
  const before = await boxes();
  expect(before.length).toBeGreaterThan(3);
  network.clear();
  await expect(page.getByRole('heading', { name: 'Also in the library' })).toBeVisible();
  const after = await boxes();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(new Set(after.map(([href]) => href)).size).toBe(after.length);
  await expect(main(page).getByRole('status')).toHaveText(/^\d+ things found for “Aleppo”$/);
});

test('what was found can be gone through by keys and kept to one kind', async ({ page }) => {
  await page.goto('/search?q=aleppo');
  // Until the page is live, keys do what they do on any page.
  await expect(async () => {
    await field(page).press('ArrowDown');
    await expect(results(page).first()).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();

  const people = kinds(page).getByRole('link', { name: /^People \d+$/ });
  const count = Number((await people.innerText()).replace(/\D/g, ''));
  expect(count).toBeGreaterThan(0);
  await people.focus();
  await page.keyboard.press('Enter');
  await expect(people).toHaveAttribute('aria-current', 'true');
  await expect(results(page)).toHaveCount(count);
  expect(
    await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(Array.from({ length: count }, () => expect.stringMatching(/^\/people\//)));
  await expect(page).toHaveURL('/search?q=aleppo&kind=person');
  await page.reload();
  await expect(results(page)).toHaveCount(count);

  await field(page).fill('zhou');
  await expect(kinds(page).getByRole('link', { name: 'Dispatches 0' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('with no signal and nothing kept, the page says what will be here', async ({
  page,
  context,
}) => {
  await page.goto('/library');
  await inCharge(page);
  await context.setOffline(true);
  await page.goto('/search?q=Kerry');
  await expect(main(page)).toContainText('Nothing here to look through yet');
  await context.setOffline(false);
  await expect(results(page).first()).toHaveAttribute('href', '/people/john-kerry');
});
