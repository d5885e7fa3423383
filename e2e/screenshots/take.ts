import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { context, mark, openArticle } from '../house/article-page';
import { desktop, phone } from '../house/browser';
import { expect, test } from '../house/test';

const here = (name: string) => fileURLToPath(new URL(`${name}.png`, import.meta.url));
const inManifest = (name: string) =>
  fileURLToPath(new URL(`../../packages/web/screenshots/${name}.png`, import.meta.url));

/** Waits until fonts are there and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
  });
}

async function openKerry(page: Page): Promise<void> {
  await openArticle(page);
  await mark(page, '/people/john-kerry').click();
  const about = context(page, 'John Kerry');
  await expect(about).toBeVisible();
  const taller = about.getByRole('button', { name: 'Show more' });
  if (await taller.isVisible()) await taller.click();
  await settled(page);
}

/** Scrolls until the text, and with it the note beside it, begins in the upper part of the screen. */
async function raise(page: Page): Promise<void> {
  await mark(page, '/people/john-kerry').evaluate((element) =>
    window.scrollBy({ top: element.getBoundingClientRect().top - 190, behavior: 'instant' }),
  );
  await settled(page);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ ...phone, colorScheme });

    test('a name opened', async ({ page }) => {
      await openKerry(page);
      await page.screenshot({ path: here(`phone-${colorScheme}`) });
    });
  });

  test.describe(`on a desktop, ${colorScheme}`, () => {
    test.use({ ...desktop, colorScheme });

    test('a name opened', async ({ page }) => {
      await openKerry(page);
      await raise(page);
      await page.screenshot({ path: here(`desktop-${colorScheme}`) });
    });
  });
}

test.describe('for the tour', () => {
  test.use({ ...phone, colorScheme: 'light' });

  const pages = {
    'tour-map': '/map?storyline=syria-cease-fire-2016',
    'tour-timeline': '/timeline?storyline=syria-cease-fire-2016',
  };
  for (const [name, path] of Object.entries(pages)) {
    test(name, async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      await settled(page);
      await page.screenshot({ path: here(name) });
    });
  }

  test('where sources disagree', async ({ page }) => {
    await page.goto('/articles/september-truce-collapse', { waitUntil: 'networkidle' });
    const question = page.getByText('Who struck the aid convoy', { exact: false }).first();
    await question.evaluate((element) =>
      window.scrollBy({ top: element.getBoundingClientRect().top - 130, behavior: 'instant' }),
    );
    await settled(page);
    await page.screenshot({ path: here('tour-disagreement') });
  });

  test.describe('in Arabic', () => {
    test.use({ locale: 'ar' });
    test('the front page', async ({ page }) => {
      await page.goto('/', { waitUntil: 'networkidle' });
      await settled(page);
      await page.screenshot({ path: here('tour-arabic') });
    });
  });
});

test.describe('for the manifest', () => {
  test.use({ colorScheme: 'light' });

  test.describe('narrow', () => {
    test.use({ ...phone, viewport: { width: 360, height: 780 } });
    test('the article', async ({ page }) => {
      await openKerry(page);
      await page.screenshot({ path: inManifest('narrow-a-name-opened') });
    });
  });

  test.describe('wide', () => {
    test.use(desktop);
    test('the article', async ({ page }) => {
      await openKerry(page);
      await raise(page);
      await page.screenshot({ path: inManifest('wide-a-name-opened') });
    });
  });
});
