import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openArticle, ready } from '../../house/article-page';
import { highlighted, select } from '../../house/highlights';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

/** The first words that stand below the head of the screen. */
function firstWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (let y = 100; y < 160; y += 4) {
      const range = document.caretRangeFromPoint(innerWidth / 2, y);
      const block = range?.startContainer.parentElement?.closest('.block');
      if (block) return block.id;
    }
    return '';
  });
}

const sentence = 'A news conference had been expected; it never took place.';

test('a reader comes back to the line where they were, however wide it is now', async ({
  page,
}) => {
  await openArticle(page);
  await page.locator('#p7').evaluate((block) => {
    const { top } = block.getBoundingClientRect();
    window.scrollBy({ top: top - 70, behavior: 'instant' });
  });
  await expect.poll(() => savedPlaces(page)).toBe(1);
  expect(await firstWords(page)).toBe('p7');
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: width + 260, height });
  await page.reload();
  await ready(page);
  await expect(page.getByText('Where you left off')).toBeVisible();
  expect(await firstWords(page)).toBe('p7');
  await page.getByRole('button', { name: 'To the top' }).click();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

function savedPlaces(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('dateline-own');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const asked = opening.result.transaction('places').objectStore('places').count();
    await new Promise((resolve) => asked.addEventListener('success', resolve));
    opening.result.close();
    return asked.result;
  });
}

test('what is marked and written is exported, deleted, and imported again', async ({ page }) => {
  await openArticle(page);
  await select(page, sentence);
  await page.getByRole('toolbar').getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill('Ask who called it off.');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.goto('/notes');
  const main = page.getByRole('main');
  await expect(main).toContainText('Ask who called it off.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as JSON' }).click(),
  ]);
  const file = await readFile(await download.path());
  expect(JSON.parse(file.toString()).annotations).toMatchObject([
    { type: 'Annotation', motivation: 'commenting' },
  ]);
  await page.getByRole('button', { name: /^Delete your highlight/ }).click();
  await expect(main).toContainText('Nothing is marked yet.');
  await page.goto('/saved');
  await page.getByRole('button', { name: /^Remove from the list/ }).click();
  await expect(main).toContainText('Nothing is saved yet.');

  await page.goto('/notes');
  const chooser = page.getByLabel('Import a file');
  await chooser.setInputFiles({
    name: 'own.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file.toString().replace('"exact"', '"exactly"')),
  });
  await expect(main).toContainText(
    'Nothing was imported. At annotations[0].target[0].selector.refinedBy[0].exact: a text is missing.',
  );
  for (const told of ['Imported 2', 'Nothing new']) {
    await chooser.setInputFiles({
      name: 'own.json',
      mimeType: 'application/json',
      buffer: file,
    });
    await expect(main).toContainText(told);
  }
  await main.getByRole('link', { name: sentence }).click();
  await expect(page).toHaveURL(new RegExp(`${articlePath}#p`));
  await expect.poll(() => highlighted(page, 'yellow')).toEqual([sentence]);
  await page.goto('/saved');
  await expect(main.getByRole('listitem')).toHaveCount(1);
});

test('a sentence is marked by keys alone, seen in another tab, and taken back', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openArticle(other);
  await openArticle(page);
  await page.getByRole('button', { name: 'Highlight', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Next sentence' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => highlighted(page, 'green')).toHaveLength(1);
  await expect.poll(() => highlighted(other, 'green')).toHaveLength(1);
  const mine = other.getByRole('region', { name: 'Your highlights and notes here' });
  await mine.getByRole('button', { name: /^Delete/ }).click();
  await expect.poll(() => highlighted(page, 'green')).toEqual([]);
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => highlighted(page, 'green')).toHaveLength(1);
});
