import type { Page } from '@playwright/test';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

/** Notes of every transition which parts of the page it carries over. */
async function watchTransitions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const begin = document.startViewTransition.bind(document);
    const carried: string[][] = [];
    Object.assign(window, { carried });
    document.startViewTransition = (change) => {
      const transition = begin(change);
      void transition.ready
        .then(() => {
          const effects = document.getAnimations().map(({ effect }) => effect as KeyframeEffect);
          carried.push([...new Set(effects.map(({ pseudoElement }) => pseudoElement ?? ''))]);
        })
        // Cut short by the next: nothing was carried.
        .catch(() => undefined);
      return transition;
    };
  });
}

const carried = (page: Page) =>
  page.evaluate(() => (window as unknown as { carried: string[][] }).carried);

const named = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('[style*="view-transition-name"]').length);

const headline = '::view-transition-group(headline)';

test('a headline is carried from the list to its article and back, and is let go of', async ({
  page,
}) => {
  await watchTransitions(page);
  await page.goto('/storylines/syria-cease-fire-2016');
  const link = page.getByRole('main').locator(`a.headline[href="${articlePath}"]`);
  await link.scrollIntoViewIfNeeded();
  // Before the page is live a link is a plain one: nothing is carried then.
  await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
  await link.click();
  await expect(page).toHaveURL(articlePath);
  await expect.poll(() => carried(page)).toHaveLength(1);
  expect((await carried(page))[0]).toContain(headline);
  await expect.poll(() => named(page)).toBe(0);
  await page.goBack();
  await expect.poll(() => carried(page)).toHaveLength(2);
  expect((await carried(page))[1]).toContain(headline);

  // One that is cut short by the next leaves nothing behind.
  await link.click();
  await page.goBack();
  await page.goForward();
  await expect(page).toHaveURL(articlePath);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => named(page)).toBe(0);
});

test('nothing is carried for those who want nothing to move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watchTransitions(page);
  await page.goto('/storylines/syria-cease-fire-2016');
  await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
  await page.getByRole('main').locator(`a.headline[href="${articlePath}"]`).click();
  await expect(page).toHaveURL(articlePath);
  expect(await carried(page)).toEqual([]);
});
