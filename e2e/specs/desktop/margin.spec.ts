import { context, mark, openArticle } from '../../house/article-page';
import { expect, test } from '../../house/test';

test('a note stands in the margin beside the line that was clicked', async ({ page }) => {
  await openArticle(page);
  const kerry = mark(page, '/people/john-kerry');
  await kerry.click();
  const note = context(page, 'John Kerry');
  await expect(note).toBeVisible();
  const line = await kerry.boundingBox();
  const text = await page.locator('article .block').first().boundingBox();
  const box = await note.boundingBox();
  if (line === null || text === null || box === null) throw new Error('Something is not shown.');
  expect(box.x, 'right of the text').toBeGreaterThanOrEqual(text.x + text.width);
  expect(Math.abs(box.y - line.y), 'at the height of the line').toBeLessThan(60);
});

test('a pinned note stays while another is opened, and they do not overlap', async ({ page }) => {
  await openArticle(page);
  await mark(page, '/people/john-kerry').click();
  const kerry = context(page, 'John Kerry');
  await kerry.getByRole('button', { name: 'Pin' }).click();
  await mark(page, '/people/sergei-lavrov').click();
  const lavrov = context(page, 'Sergei Lavrov');
  await expect(kerry).toBeVisible();
  await expect(lavrov).toBeVisible();
  await expect
    .poll(async () => {
      const [first, second] = [await kerry.boundingBox(), await lavrov.boundingBox()];
      if (first === null || second === null) return false;
      const [upper, lower] = first.y < second.y ? [first, second] : [second, first];
      return upper.y + upper.height <= lower.y;
    })
    .toBe(true);
});
