import { openArticle } from '../../house/article-page';
import { spoken, type Spoken } from '../../house/spoken';
import { expect, test } from '../../house/test';

const acted = ['link', 'button', 'searchbox', 'textbox', 'combobox', 'checkbox', 'radio', 'slider'];

/** What must hold of every page that is read out. */
function expectOrderly(all: readonly Spoken[], page: string) {
  const of = (...roles: string[]) => all.filter(({ role }) => roles.includes(role));
  expect(
    of(...acted).filter(({ name }) => name.trim() === ''),
    `${page}: has a name`,
  ).toEqual([]);
  expect(of('main'), `${page}: one main part`).toHaveLength(1);
  expect(of('banner'), `${page}: one head`).toHaveLength(1);
  const headings = of('heading');
  expect(
    headings.filter(({ level }) => level === 1),
    `${page}: one title`,
  ).toHaveLength(1);
  expect(headings[0]?.level, `${page}: the title comes first`).toBe(1);
  const skipped = headings.filter(
    ({ level }, at) => (level ?? 0) > (headings[at - 1]?.level ?? 0) + 1,
  );
  expect(skipped, `${page}: no level of headings is skipped`).toEqual([]);
  const repeated = of('navigation').map(({ name }) => name);
  expect(new Set(repeated).size, `${page}: navigations have names of their own`).toBe(
    repeated.length,
  );
}

test('an article is read out in order: where one is, who tells it, its words, what they state', async ({
  page,
}) => {
  await openArticle(page);
  const all = await spoken(page);
  expectOrderly(all, 'article');
  const at = (role: string, name: RegExp | string) =>
    all.findIndex((each) => each.role === role && new RegExp(name).test(each.name));
  const walk = [
    at('link', '^Skip to the text$'),
    at('banner', ''),
    at('link', '^Dateline$'),
    at('navigation', ''),
    at('main', ''),
    at('heading', '^Syria cease-fire eludes Kerry and Lavrov'),
    at('link', '^Karen DeYoung$'),
    at('button', '^Share$'),
    at('StaticText', 'slipped away again on Sunday'),
    at('link', '^John Kerry$'),
    at('link', '^What paragraph 1 states$'),
    at('link', '^What paragraph 2 states$'),
    at('heading', '^Index to this dispatch$'),
    at('contentinfo', ''),
  ];
  expect(walk, 'each is there').not.toContain(-1);
  expect(walk, 'one after the other').toEqual(walk.toSorted((a, b) => a - b));
});

test('a name that is opened is a dialog with a name, its facts lead to their words, and closing goes back', async ({
  page,
}) => {
  await openArticle(page);
  const name = page
    .locator('.words')
    .getByRole('link', { name: 'John Kerry', exact: true })
    .first();
  await name.focus();
  await page.keyboard.press('Enter');
  const opened = page.locator('[data-context]').first();
  await expect(opened).toBeVisible();
  const inside = (await spoken(page)).filter(({ name: said }) => /John Kerry/.test(said));
  expect(inside.map(({ role }) => role)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:dialog|complementary)$/), 'heading']),
  );
  expectOrderly(
    (await spoken(page)).filter(({ within }) => !within.includes('dialog')),
    'article with a name opened',
  );
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
});

for (const path of [
  '/',
  '/people/sergei-lavrov',
  '/events/geneva-meeting',
  '/places/aleppo',
  '/storylines/syria-cease-fire-2016',
  '/timeline',
  '/map',
  '/library',
  '/saved',
  '/notes',
  '/search?q=aleppo',
  '/settings',
]) {
  test(`${path} is read out in order @phone`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    expectOrderly(await spoken(page), path);
  });
}
