import type { Page } from '@playwright/test';
import { openArticle } from '../../house/article-page';
import { keptOnDevice } from '../../house/device';
import { articlePath, slug } from '../../house/story';
import { expect, test } from '../../house/test';

const timeline = (page: Page) => page.getByRole('group', { name: /^Timeline, \d+ events/ });
const map = (page: Page) => page.getByRole('group', { name: /^Map with \d+ places/ });
const day = (page: Page) => page.getByRole('slider', { name: 'Day in the story' });

/** Milliseconds since 1970 would be a poor thing to compare: how many days the chart shows. */
async function daysSeen(page: Page): Promise<number> {
  const text = (await page.locator('.seen').textContent()) ?? '';
  const [from = '', to = ''] = text.split('–').map((each) => each.trim());
  const year = /\d{4}$/.exec(to)?.[0] ?? '';
  const month = /^[A-Z]/.test(to) ? '' : `${from.split(' ')[0]} `;
  const start = Date.parse(`${from.replace(/, \d{4}$/, '')}, ${/\d{4}$/.exec(from)?.[0] ?? year}`);
  return (Date.parse(`${month}${to}`) - start) / 86_400_000;
}

test('the strip is stepped through by keys, and opens the timeline and the map at that moment', async ({
  page,
}) => {
  await openArticle(page);
  const strip = page.getByRole('complementary', { name: 'Where and when in the story' });
  const steps = strip.getByRole('slider');
  await expect(steps).toHaveAttribute('aria-valuetext', /^Passage 1 of \d+: Hangzhou/);
  const moment = /Geneva, August 26, 2016/;
  for (let pressed = 0; pressed < 12; pressed++) {
    if (moment.test((await steps.getAttribute('aria-valuetext')) ?? '')) break;
    await steps.press('ArrowRight');
  }
  await expect(steps).toHaveAttribute('aria-valuetext', moment);
  await expect(strip).toContainText('Geneva');

  await strip.getByRole('link', { name: 'Open the timeline' }).click();
  await expect(page).toHaveURL(/\/timeline\?.*at=2016-08-26.*event=geneva-meeting/);
  await expect(timeline(page)).toBeVisible();
  await expect(day(page)).toHaveAttribute('aria-valuetext', /^August\s26, 2016/);
  const open = page.getByRole('region', { name: /Geneva/ });
  await expect(open.getByRole('blockquote').first()).toContainText('Geneva');

  // The map has the same slider, and it stands where it was moved to.
  await day(page).press('ArrowRight');
  const moved = await day(page).getAttribute('aria-valuetext');
  expect(moved).not.toMatch(/^August\s26,/);
  await page.getByRole('navigation', { name: 'Ways to see it' }).getByText('Map').click();
  await expect(map(page)).toBeVisible();
  await expect(day(page)).toHaveAttribute('aria-valuetext', moved ?? '');
  await day(page).press('Escape');
  await expect(day(page)).toHaveAttribute('aria-valuetext', 'The whole time');
  await expect(page).not.toHaveURL(/at=/);
});

test('the timeline is zoomed, moved and gone through by keys', async ({ page }) => {
  await page.goto(`/timeline?article=${slug}`);
  const chart = timeline(page);
  await expect(page.locator('[data-painted]')).toBeVisible();
  await chart.press('0');
  const whole = await daysSeen(page);
  await chart.press('+');
  await chart.press('+');
  await expect.poll(() => daysSeen(page)).toBeLessThan(whole * 0.6);
  await chart.press('Home');
  await expect(page.locator('.seen')).toContainText(/^J/);
  await chart.press('ArrowDown');
  const first = page.getByRole('region', { name: /Kerry’s trip|proposal/ });
  await expect(first.getByRole('blockquote').first()).toContainText('mid-July');
  await first.getByRole('button', { name: 'Next event' }).click();
  await expect(first.or(page.locator('.card')).first()).toBeVisible();
  await chart.press('Escape');
  await expect(page.locator('.card')).toHaveCount(0);

  await page.getByRole('link', { name: 'List', exact: true }).click();
  await expect(chart).toHaveCount(0);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: 'The news conference that had been expected' }),
  ).toBeVisible();
});

test('the map is brought closer by keys and tells where dispatches were filed from where things happen', async ({
  page,
}) => {
  await page.goto(`/map?article=${slug}`);
  const scale = async () => Number(await map(page).getAttribute('data-scale'));
  await expect.poll(scale).toBeGreaterThan(0);
  const before = await scale();
  await map(page).press('+');
  await expect.poll(scale).toBeGreaterThan(before * 1.5);
  await map(page).press('Home');
  await expect.poll(scale).toBe(before);

  await map(page).getByRole('button', { name: 'Hangzhou' }).click();
  const about = page.getByRole('region', { name: 'About Hangzhou' });
  await expect(about).toContainText('known to within 30 km');
  await expect(about).toContainText('a dispatch was filed here');
  await map(page)
    .getByRole('button', { name: /^\d+ places near Aleppo/ })
    .click();
  await expect.poll(scale).toBeGreaterThan(before * 2);
});

test('with no signal, timeline and map of a read article open from what the device has', async ({
  page,
  context: browser,
}) => {
  await openArticle(page);
  await keptOnDevice(page);
  await browser.setOffline(true);
  await page.goto(`/map?article=${slug}`);
  await expect(map(page)).toBeVisible();
  await expect(map(page).getByRole('button', { name: 'Moscow' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Ways to see it' }).getByText('Timeline').click();
  await expect(timeline(page)).toBeVisible();
  await page.goto('/timeline?person=john-kerry&event=geneva-meeting');
  await expect(page.getByRole('blockquote').first()).toContainText('Geneva');
  await page.goto('/map?storyline=syria-cease-fire-2016');
  await expect(map(page)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('timeline and map are lists, with a picture', async ({ page }) => {
    await page.goto(`${articlePath}`);
    await page.getByRole('link', { name: 'Open the map' }).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'Castello Road' })).toBeVisible();
    await page.getByRole('navigation', { name: 'Ways to see it' }).getByText('Timeline').click();
    await expect(main.getByRole('heading', { name: 'August 26, 2016', exact: true })).toBeVisible();
  });
});
