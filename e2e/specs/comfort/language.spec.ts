import { inCharge } from '../../house/device';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

test('the server’s first byte is Arabic, from right to left, for who prefers it; the article is not', async ({
  request,
}) => {
  const response = await request.get(articlePath, { headers: { 'accept-language': 'ar-EG,en' } });
  expect(response.headers()['vary']).toMatch(/Accept-Language.*Cookie/);
  const html = await response.text();
  expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/i);
  expect(html).toContain('الصفحة الأولى');
  expect(html).toContain('href="/manifest.ar.webmanifest"');
  expect(html).toMatch(/<h1[^>]* lang="en"[^>]* dir="auto"/);
});

test('a language that is chosen stays, with no signal too', async ({ page, context }) => {
  await page.goto('/settings');
  await inCharge(page);
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page.locator('html[lang="ar"][dir="rtl"]')).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الإعدادات');
  await page.goto('/library');
  await expect(page.locator('html[lang="ar"]')).toBeAttached();

  // The app on the device is the Arabic one now, and nothing of it is missing.
  await context.setOffline(true);
  await page.goto('/library');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('على هذا الجهاز');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');

  // Another language that is not here cannot be had now: that is said, and nothing is lost.
  await page.goto('/settings');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'English' })).toContainText(
    'لم يتغيّر شيء',
  );
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الإعدادات');

  await context.setOffline(false);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a language is chosen by a plain link', async ({ page }) => {
    await page.goto('/settings');
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page).toHaveURL('/settings');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('الإعدادات');
  });
});
