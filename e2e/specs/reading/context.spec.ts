import { context, litWords, mark, openArticle } from '../../house/article-page';
import { ask, slug } from '../../house/story';
import { expect, test } from '../../house/test';

test('a tapped name opens who that is, with the role held that day', async ({ page }) => {
  await openArticle(page);
  await mark(page, '/people/john-kerry').click();
  const about = context(page, 'John Kerry');
  await expect(about).toBeVisible();
  await expect(about).toContainText('Secretary of State');
  await expect(about).toContainText('September 4, 2016');
});

for (const [kind, path, name] of [
  ['place', '/places/aleppo', 'Aleppo'],
  ['organization', '/organizations/group-of-20', 'Group of 20'],
  ['event', '/events/hangzhou-news-conference', /conference/],
] as const) {
  test(`a tapped ${kind} opens what it is`, async ({ page }) => {
    await openArticle(page);
    await mark(page, path).click();
    const about =
      typeof name === 'string' ? context(page, name) : page.getByLabel(/^About .*conference/i);
    await expect(about).toBeVisible();
    await expect(about.getByRole('heading').first()).toHaveText(name);
  });
}

test('“where the text says so” lights up the words and brings them into view', async ({
  page,
  request,
}) => {
  interface Answer {
    article: { people: { slug: string; roles: { evidence: { exact: string }[] }[] }[] };
  }
  const { article } = await ask<Answer>(
    request,
    `query ($slug: String!) {
      article(slug: $slug) { people { slug roles { evidence { exact } } } }
    }`,
    { slug },
  );
  const kerry = article.people.find((person) => person.slug === 'john-kerry');
  const words = kerry?.roles.flatMap((role) => role.evidence.map(({ exact }) => exact)) ?? [];
  expect(words).not.toEqual([]);

  await openArticle(page);
  await mark(page, '/people/john-kerry').click();
  const about = context(page, 'John Kerry');
  await expect(about).toBeVisible();
  const taller = about.getByRole('button', { name: 'Show more' });
  if (await taller.isVisible()) await taller.click();
  await about
    .getByRole('link', { name: /^Where the text says so: Secretary of State/ })
    .first()
    .click();
  await expect.poll(async () => (await litWords(page))?.inView).toBe(true);
  expect(words).toContain((await litWords(page))?.text);
});

test('every link to evidence in the article finds its words', async ({ page }) => {
  await openArticle(page);
  const lost = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('article a[href*="#p"]')];
    return links
      .filter(({ pathname, hash }) => pathname === location.pathname && hash.includes(':'))
      .map((link) => link.hash)
      .filter((hash) => {
        const [, block, start, end] = /^#p(\d+):(\d+)-(\d+)$/.exec(hash) ?? [];
        const text = document.getElementById(`p${block}`)?.cloneNode(true) as Element | null;
        text?.querySelectorAll('[data-added]').forEach((added) => added.remove());
        const length = text?.textContent?.length ?? 0;
        return !(Number(start) < Number(end) && Number(end) <= length);
      });
  });
  expect(lost).toEqual([]);
});

test('Escape closes what was opened and gives the focus back to the name', async ({ page }) => {
  await openArticle(page);
  const kerry = mark(page, '/people/john-kerry');
  await kerry.click();
  await expect(context(page, 'John Kerry')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(context(page, 'John Kerry')).toBeHidden();
  await expect(kerry).toBeFocused();
});

test('what is opened can be reached and closed by keyboard alone', async ({ page }) => {
  await openArticle(page);
  const kerry = mark(page, '/people/john-kerry');
  await kerry.focus();
  await page.keyboard.press('Enter');
  const about = context(page, 'John Kerry');
  await expect(about).toBeVisible();
  await about.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(about).toBeHidden();
});
