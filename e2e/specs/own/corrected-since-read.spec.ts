import { ready } from '../../house/article-page';
import { keptOnDevice } from '../../house/device';
import { correct, retract } from '../../house/editor';
import { highlighted, select } from '../../house/highlights';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

test('what changed since it was read, and what was marked in it, with no signal as well', async ({
  page,
  context: browser,
  request,
  startServer,
}) => {
  test.slow();
  const server = await startServer();
  const address = new URL(articlePath, server.url).href;
  await page.goto(address);
  await ready(page);
  const stays = 'A news conference had been expected; it never took place.';
  const paragraphs = page.locator('article .block');
  const text = await paragraphs.allTextContents();
  const doomed = text.find((each) => each.length > 200 && !each.includes(stays)) ?? '';
  const lost = doomed.split('. ').at(-1)?.trim() ?? '';

  for (const [words, look] of [
    [stays, /^Green/],
    [lost, /^Pink/],
  ] as const) {
    await select(page, words);
    await page.getByRole('toolbar').getByRole('button', { name: look }).click();
  }
  await expect.poll(() => highlighted(page, 'green')).toEqual([stays]);
  await expect.poll(() => highlighted(page, 'pink')).toEqual([lost]);
  await keptOnDevice(page);

  await correct(request, server, 'A paragraph was wrong and is gone.', (blocks) => [
    { kind: 'PARAGRAPH', text: 'A word was put right.' },
    ...blocks
      .filter((each) => !each.text.includes(lost))
      .map((each) => ({ ...each, text: each.text.replace('had been expected', 'was expected') })),
  ]);
  await page.goto(address);
  await ready(page);
  const notice = page.getByRole('complementary', { name: 'What changed since you read it' });
  await expect(notice).toContainText(/^Corrected on .+, since you read it\./);
  await keptOnDevice(page);

  await browser.setOffline(true);
  await page.reload();
  await ready(page);
  await expect(notice).toBeVisible();
  // The words that were put right are still the reader's; those that are gone stand with the note.
  await expect
    .poll(() => highlighted(page, 'green'))
    .toEqual(['A news conference was expected; it never took place.']);
  expect(await highlighted(page, 'pink')).toEqual([]);
  const mine = page.getByRole('region', { name: 'Your highlights and notes here' });
  await expect(mine).toContainText('No longer in the text');
  await expect(mine).toContainText(lost);
  await expect(mine).toContainText(`When you marked it, it read: “${stays}”`);

  await notice.getByRole('button', { name: 'See what changed' }).click();
  const changes = page.getByRole('dialog', { name: 'What changed since you read it' });
  await expect(changes).toContainText('A paragraph was wrong and is gone.');
  await expect(changes.locator('ins').first()).toContainText('A word was put right.');
  await expect(changes.locator('del').filter({ hasText: 'had been' })).toHaveCount(1);
  await expect(changes.locator('del').filter({ hasText: lost })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(changes).toBeHidden();
  await notice.getByRole('button', { name: 'Seen' }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await ready(page);
  await expect.poll(() => highlighted(page, 'green')).toHaveLength(1);
  await expect(notice).toBeHidden();
});

test('that an article was retracted since it was read is said', async ({
  page,
  request,
  startServer,
}) => {
  const server = await startServer();
  const address = new URL(articlePath, server.url).href;
  await page.goto(address);
  await ready(page);
  await keptOnDevice(page);
  await retract(request, server, 'The report that it rests on was withdrawn.');
  await page.goto(address);
  await expect(page.getByRole('main')).toContainText(/You read this on .+ It was retracted on /);
});
