import { articlePath } from '../../house/story';
import { openArticle } from '../../house/article-page';
import { expect, test } from '../../house/test';

test('the first stop of the Tab key leads past the navigation to the text', async ({ page }) => {
  await openArticle(page);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#main');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('with reduced motion, nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(articlePath);
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(running).toBe(0);
});

test('text can be enlarged to 200 % without anything being cut off sideways', async ({ page }) => {
  for (const path of [
    '/',
    articlePath,
    '/people',
    '/places',
    '/organizations',
    '/people/john-kerry',
    '/timeline',
    '/map',
    '/search?q=Aleppo',
  ]) {
    await page.goto(path);
    const over = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      const { scrollWidth, clientWidth } = document.documentElement;
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 1,
      );
      return scrollWidth > clientWidth ? wide.map(({ outerHTML }) => outerHTML.slice(0, 120)) : [];
    });
    expect(over, path).toEqual([]);
  }
});
