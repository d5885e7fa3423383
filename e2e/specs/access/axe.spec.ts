import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { context, mark, openArticle } from '../../house/article-page';
import { articlePath, slug } from '../../house/story';
import { expect, test } from '../../house/test';

const pages = [
  '/',
  articlePath,
  '/people',
  '/places',
  '/organizations',
  '/people/john-kerry',
  '/places/aleppo',
  '/organizations/group-of-20',
  '/events/hangzhou-news-conference',
  '/storylines/syria-cease-fire-2016',
  '/timeline?storyline=syria-cease-fire-2016&at=2016-08-26',
  `/map?article=${slug}&at=2016-09-04`,
  '/search',
  '/search?q=Aleppo',
  '/search?q=xylophonist',
  '/library',
  '/saved',
  '/notes',
  '/people/nobody-at-all',
] as const;

/** What an animation may take, and more: one that hangs behind that is looked at as it stands. */
const animationsEnd = 3000;

/** Everything that axe finds, in one line each. */
async function findings(page: Page, inside = 'html'): Promise<string[]> {
  // Colors in mid-change would be measured as they pass by. What a browser does not paint at the
  // moment does not move on either, and what is paused or endless is never finished.
  await page.evaluate(
    (limit) =>
      Promise.race([
        new Promise((resolve) => setTimeout(resolve, limit)),
        Promise.all(
          document.getAnimations().map((animation) => animation.finished.catch(() => null)),
        ),
      ]),
    animationsEnd,
  );
  const { violations } = await new AxeBuilder({ page })
    // Of WCAG 2.2, and not looked for unless asked.
    .options({ rules: { 'target-size': { enabled: true } } })
    .include(inside)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Where a wide screen shows something else than a narrow one. */
const otherwiseWhenWide: readonly string[] = [
  '/',
  articlePath,
  '/people/john-kerry',
  '/timeline?storyline=syria-cease-fire-2016&at=2016-08-26',
  '/library',
];

// Every page in light and in dark, in English and in Arabic, on a narrow screen.
const ways = {
  phone: [
    { colorScheme: 'light', locale: 'en-US', shown: pages },
    { colorScheme: 'dark', locale: 'ar', shown: pages },
  ],
  desktop: [{ colorScheme: 'dark', locale: 'en-US', shown: otherwiseWhenWide }],
} as const;

for (const [project, each] of Object.entries(ways)) {
  for (const { colorScheme, locale, shown } of each) {
    test.describe(`${project}, ${colorScheme}, ${locale}`, { tag: `@${project}` }, () => {
      test.use({ colorScheme, locale });

      for (const path of shown) {
        test(`axe finds nothing on ${path}`, async ({ page }) => {
          await page.goto(path);
          expect(await findings(page)).toEqual([]);
        });
      }
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing with a name opened, at any height', async ({ page }) => {
      await openArticle(page);
      await mark(page, '/people/john-kerry').click();
      const about = context(page, 'John Kerry');
      await expect(about).toBeVisible();
      expect(await findings(page)).toEqual([]);
      const taller = about.getByRole('button', { name: 'Show more' });
      while (await taller.isVisible()) {
        await taller.click();
        expect(await findings(page, '[role="dialog"]')).toEqual([]);
      }
    });
  });
}
