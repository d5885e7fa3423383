import { AxeBuilder } from '@axe-core/playwright';
import { openArticle } from '../../house/article-page';
import {
  endSpeech,
  failSpeech,
  lastSaid,
  playSpeech,
  spokenWords,
} from '../../house/played-speech';
import { expect, test } from '../../house/test';

test('an article is read aloud, each sentence lit where it stands, until the page is left', async ({
  page,
}) => {
  await playSpeech(page);
  await openArticle(page);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  const player = page.getByRole('region', { name: 'Reading aloud' });
  await expect(player).toBeVisible();
  await expect.poll(() => spokenWords(page)).not.toBeNull();
  const first = await spokenWords(page);
  expect(await lastSaid(page)).toEqual({ text: first, rate: 1, voice: 'Samantha', speaking: true });
  const { violations } = await new AxeBuilder({ page }).include('.listen').analyze();
  expect(violations).toEqual([]);

  await endSpeech(page);
  await expect.poll(() => spokenWords(page)).not.toBe(first);
  const second = await spokenWords(page);
  await expect.poll(() => lastSaid(page)).toMatchObject({ text: second, speaking: true });

  // By keys alone: pause, back, another speed, which is remembered.
  await expect(player.getByRole('button', { name: 'Pause' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => lastSaid(page)).toMatchObject({ speaking: false });
  await page.keyboard.press('l');
  await expect.poll(() => lastSaid(page)).toMatchObject({ text: second, speaking: true });
  await player.getByRole('button', { name: 'Previous sentence' }).click();
  await expect.poll(() => lastSaid(page)).toMatchObject({ text: first });
  await player.getByLabel('Speed').selectOption('1.5×');
  await expect.poll(() => lastSaid(page)).toMatchObject({ text: first, rate: 1.5 });

  // Scrolled away from, the sentence is left alone until the reader wants it back.
  await page.mouse.move(180, 300);
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    await expect(player.getByRole('button', { name: 'Back to the sentence' })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  const far = await page.evaluate(() => scrollY);
  await endSpeech(page);
  await expect.poll(() => spokenWords(page)).toBe(second);
  expect(await page.evaluate(() => scrollY)).toBe(far);
  await player.getByRole('button', { name: 'Back to the sentence' }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(far);

  await page.getByRole('link', { name: 'Dateline' }).click();
  await expect(player).toBeHidden();
  expect(await lastSaid(page)).toMatchObject({ speaking: false });
});

test('a paragraph is listened to from its facts; a voice out of reach is told and replaced', async ({
  page,
}) => {
  await playSpeech(page);
  await openArticle(page);
  await page.getByRole('link', { name: 'What paragraph 2 states' }).click();
  await page.getByRole('button', { name: 'Listen from here' }).click();
  const player = page.getByRole('region', { name: 'Reading aloud' });
  await expect
    .poll(() => spokenWords(page))
    .toBe('A news conference had been expected; it never took place.');
  await player.getByLabel('Voice').selectOption('From afar (needs a connection)');
  await expect.poll(() => lastSaid(page)).toMatchObject({ voice: 'From afar', speaking: true });
  await failSpeech(page, 'network');
  await expect(player).toContainText('Another one of this device reads on.');
  await expect.poll(() => lastSaid(page)).toMatchObject({ voice: 'Samantha', speaking: true });
  await failSpeech(page, 'not-allowed');
  await expect(player.getByRole('alert')).toContainText('Press play to try again.');
  await player.getByRole('button', { name: 'Stop reading aloud' }).click();
  await expect(player).toBeHidden();
  expect(await spokenWords(page)).toBeNull();
});

test('where the device has no voice, there is no control for it', async ({ page }) => {
  await openArticle(page);
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
});
