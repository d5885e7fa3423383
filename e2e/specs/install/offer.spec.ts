import type { Page } from '@playwright/test';
import { ready } from '../../house/article-page';
import { ask } from '../../house/story';
import { expect, test } from '../../house/test';

/** As Chromium does when it would offer an installation itself; until the page listens. */
async function browserOffers(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
          prompt: async () => void (document.documentElement.dataset['prompted'] = 'yes'),
        });
        dispatchEvent(event);
        return event.defaultPrevented;
      }),
    )
    .toBe(true);
}

const offer = (page: Page) => page.getByRole('region', { name: 'Put Dateline on this device' });

test('installation is offered on the way back from a second dispatch, and never twice', async ({
  page,
  request,
}) => {
  const { articles } = await ask<{ articles: { nodes: { slug: string; headline: string }[] } }>(
    request,
    '{ articles(first: 2) { nodes { slug headline } } }',
  );
  const [first, second] = articles.nodes;
  if (!first || !second) throw new Error('Two dispatches are needed.');
  await page.goto(`/articles/${first.slug}`);
  await ready(page);
  await browserOffers(page);
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(offer(page)).toBeHidden();
  await page.getByRole('main').locator(`a[href="/articles/${second.slug}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1, name: second.headline })).toBeVisible();
  await expect(offer(page)).toBeHidden();
  await page.goBack();
  await expect(offer(page)).toBeVisible();

  await offer(page).getByRole('button', { name: 'Not now' }).click();
  await expect(offer(page)).toBeHidden();
  await page.reload();
  await browserOffers(page);
  // The offer would be in a chunk that is on the device by now: it has had its time.
  await page.waitForLoadState('networkidle');
  await expect(offer(page)).toBeHidden();
});

test('what is accepted is asked of the browser', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('dateline-install', JSON.stringify({ read: ['a', 'b'], offered: false })),
  );
  await page.goto('/');
  await browserOffers(page);
  await offer(page).getByRole('button', { name: 'Install' }).click();
  await expect(page.locator('html[data-prompted]')).toBeAttached();
  await expect(offer(page)).toBeHidden();
});

test('where it is done by hand, the offer says how', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('dateline-install', JSON.stringify({ read: ['a', 'b'], offered: false }));
    Object.defineProperty(Navigator.prototype, 'standalone', { get: () => false });
  });
  await page.goto('/');
  await expect(offer(page)).toContainText('Add to Home Screen');
  await offer(page).getByRole('button', { name: 'Understood' }).click();
  await expect(offer(page)).toBeHidden();
});
