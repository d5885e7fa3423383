import type { Page } from '@playwright/test';
import { litWords, openArticle, ready } from '../../house/article-page';
import { correct } from '../../house/editor';
import { select } from '../../house/highlights';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

const sentence = 'A news conference had been expected; it never took place.';

/** What a page hands on: the device's own means of sharing, played by the test. */
async function handedOn(page: Page, work: () => Promise<void>): Promise<ShareData> {
  await page.evaluate(() => {
    const shared = new Promise((resolve) => {
      navigator.share = async (data) => resolve(data);
      navigator.canShare = () => true;
    });
    Object.assign(window, { shared });
  });
  await work();
  return page.evaluate(() => (window as unknown as { shared: Promise<ShareData> }).shared);
}

test('a link to a sentence lights it: with our script, inside the app, and by the browser alone @phone', async ({
  page,
  browser,
}) => {
  await openArticle(page);
  const { url = '', text } = await handedOn(page, async () => {
    await select(page, sentence);
    await page.getByRole('button', { name: 'Share the link to these words' }).click();
  });
  expect(text).toBe(`“${sentence}”`);

  const other = await page.context().newPage();
  await other.goto(url);
  await expect.poll(() => litWords(other)).toEqual({ text: sentence, inView: true });
  // The browser has taken away its own part of the address; ours remains.
  expect(new URL(other.url()).pathname).toBe(articlePath);
  await other.goto('/');
  // Inside the app, and in a browser that leaves text fragments where they are.
  await other.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.querySelector('main')?.append(link);
    link.click();
  }, url);
  await expect(other).toHaveURL(new RegExp(articlePath));
  await ready(other);
  await expect.poll(() => litWords(other)).toEqual({ text: sentence, inView: true });

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const unscripted = await plain.newPage();
  await unscripted.goto(url);
  await expect.poll(() => unscripted.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(unscripted.getByText(sentence)).toBeInViewport();
  await plain.close();
});

test('a paragraph’s sentences are shared from where its facts stand, by copying where need be @phone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openArticle(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('Link copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`${articlePath}$`),
  );
  await page.getByRole('link', { name: 'What paragraph 2 states' }).click();
  const sheet = page.getByRole('dialog', { name: 'What paragraph 2 states' });
  await sheet.getByRole('button', { name: `Share “${sentence}”` }).click();
  await expect(page.getByText('Link to these words copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(copied);
  await expect.poll(() => litWords(page)).toMatchObject({ text: sentence });
});

test('a link to words that were corrected says so, and lights no others @phone', async ({
  page,
  request,
  startServer,
}) => {
  const server = await startServer();
  await page.goto(new URL(articlePath, server.url).href);
  await ready(page);
  const { url = '' } = await handedOn(page, async () => {
    await select(page, sentence);
    await page.getByRole('button', { name: 'Share the link to these words' }).click();
  });
  await correct(request, server, 'There was a news conference.', (blocks) =>
    blocks.map((each) => ({
      ...each,
      text: each.text.replace(sentence, 'Both spoke to the press.'),
    })),
  );
  await page.goto('about:blank');
  await page.goto(url);
  const notice = page.getByRole('complementary', { name: 'About the link that you followed' });
  await expect(notice).toContainText('no longer in the text');
  await expect(notice).toContainText(`they read: “${sentence}”`);
  expect(await litWords(page)).toBeNull();
});
