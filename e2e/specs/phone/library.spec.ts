import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ready } from '../../house/article-page';
import { deviceContents, inCharge, keptOnDevice } from '../../house/device';
import { articlePath, readArticle, slug } from '../../house/story';
import { expect } from '../../house/test';
import { test } from '../../house/troubled-network';
import { asks } from '../../house/troubled-proxy';

const person = '/people/john-kerry';
const keep = (page: Page) => page.getByRole('button', { name: 'Keep on this device' });
const kept = (page: Page) => page.getByText(/^Kept on this device · /);
const main = (page: Page) => page.getByRole('main');

async function storyPath(page: Page): Promise<string> {
  const { storylines } = await readArticle(page.request);
  return `/storylines/${storylines[0]?.slug}`;
}

test('a story that is kept opens with no signal, and a removal can be undone', async ({
  page,
  context,
}) => {
  await page.goto(await storyPath(page));
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await keep(page).click();
  await expect(kept(page)).toBeVisible();
  const links = main(page).locator('li:has([data-kept="kept"]) a.headline');
  const listed = main(page).locator('ul > li > a.headline');
  await expect(links).toHaveCount(await listed.count());
  await inCharge(page);
  await page.reload();
  await context.setOffline(true);
  // Kept still, but nobody can say any more that it is the latest.
  await listed.first().click();
  await expect(page.getByRole('article').locator('.block').first()).toBeVisible();
  await page.goto('/library');
  await expect(main(page)).toContainText(/ of about \d/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: `Remove: ${title}` }).click();
  await expect(main(page).getByRole('link', { name: title })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(main(page).getByRole('link', { name: title })).toBeVisible();

  await page.getByRole('button', { name: 'Remove everything' }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  await expect(main(page)).toContainText('Nothing is kept here yet');
  expect((await deviceContents(page)).records).toEqual([]);
});

test('on a line where nothing arrives, or only errors, what is kept is read and what is not says why', async ({
  network,
  reader,
}) => {
  const page = await reader.newPage();
  await page.goto(articlePath);
  await keptOnDevice(page);
  await page.reload();
  await ready(page);

  network.trouble = (address) => (address.startsWith('/assets/') ? null : 'hold');
  await page.reload();
  await expect(page.getByRole('article').locator('.block').first()).toBeVisible();
  network.clear();

  await page.goto(person);
  network.trouble = (address) => (address.startsWith('/graphql') ? 'fail' : null);
  await keep(page).click();
  await expect(main(page)).toContainText('Not kept: the server could not answer.');
  await expect(main(page).locator('[data-kept]').first()).toContainText('On this device');
  network.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(kept(page)).toBeVisible();
});

test('a story whose fetching was cut, in the page or by its end, goes on with what is missing', async ({
  network,
  reader,
}) => {
  const first = await reader.newPage();
  const story = await storyPath(first);
  await first.goto(story);
  let closures = 0;
  network.trouble = (address, method) => {
    // How large it is, is asked with HEAD.
    if (method !== 'GET' || !asks(address, 'ArticleClosure')) return null;
    closures += 1;
    return closures === 1 ? null : 'cut';
  };
  await keep(first).click();
  await expect(main(first)).toContainText(/^.*1 of \d+ dispatches here/s);
  // Another tab shows it as well, and does not fetch it a second time.
  const second = await reader.newPage();
  await second.goto('/library');
  await expect(main(second)).toContainText(/1 of \d+ dispatches/);
  expect(closures).toBe(2);

  await first.close({ runBeforeUnload: false });
  const { articles, records } = await deviceContents(second);
  const keys = new Set(records.map(({ key }) => key));
  expect(articles).toHaveLength(1);
  expect(articles[0]?.records.filter((key) => !keys.has(key))).toEqual([]);

  network.clear();
  await second.reload();
  await expect(main(second).getByRole('heading', { name: 'Stories' })).toBeVisible();
  await expect(main(second).getByRole('progressbar')).toHaveCount(0);
  expect((await deviceContents(second)).articles.length).toBeGreaterThan(1);
});

test('when there is no room, nothing is lost and the reader hears what to do', async ({ page }) => {
  await page.addInitScript(() => {
    // As a browser does whose quota is used up; the address says from when on.
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      if (this.name === 'records' && location.hash === '#full') {
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return put.apply(this, given);
    };
  });
  await page.goto(articlePath);
  await keptOnDevice(page);
  await page.goto(`${person}#full`);
  await keep(page).click();
  await expect(main(page)).toContainText('Not kept: no room is left on this device.');
  await page.goto('/library#full');
  const { headline } = await readArticle(page.request);
  await expect(main(page).getByRole('link', { name: headline })).toBeVisible();
  await page.goto(person);
  await keep(page).click();
  await expect(kept(page)).toBeVisible();
});

test('what the browser has cleared is told, and fetched again when the reader says so', async ({
  page,
  baseURL,
}) => {
  await page.goto(articlePath);
  await keptOnDevice(page);
  await page.getByRole('article').getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toHaveCount(0);
  await page.goto('about:blank');
  const tools = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto('/library');
  await expect(main(page)).toContainText('This browser cleared what you had kept');
  await page.getByRole('button', { name: 'Fetch again' }).click();
  await expect(main(page)).not.toContainText('This browser cleared what you had kept');
  expect((await deviceContents(page)).articles.map((article) => article.slug)).toContain(slug);
});

test('a device whose clock is years off still says rightly how old things are', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2011-01-01T00:00:00Z'));
  await page.goto(articlePath);
  await keptOnDevice(page);
  await page.goto('/library');
  await expect(main(page)).toContainText('kept now');
  await page.clock.setFixedTime(new Date('2010-01-01T00:00:00Z'));
  await page.reload();
  await expect(main(page)).toContainText('kept now');
  // What is stored is dated by the server's clock.
  const [storedAt = 0] = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('dateline');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    return new Promise<number[]>((resolve) => {
      const reading = database.transaction('items').objectStore('items').getAll();
      reading.addEventListener('success', () =>
        resolve(reading.result.map(({ keptAt }: { keptAt: number }) => keptAt)),
      );
    });
  });
  expect(Math.abs(storedAt - Date.now())).toBeLessThan(600_000);
});

test('a kept dispatch that is retracted loses its text on the device as well, and the reader is told', async ({
  page,
  context,
  request,
  startServer,
}) => {
  const server = await startServer();
  const { href } = new URL(articlePath, server.url);
  await page.goto(href);
  await keptOnDevice(page);
  const text = await page.getByRole('article').locator('.block').first().innerText();
  const query = `{ article(slug: "${slug}") { id revision } }`;
  const graphql = new URL('/graphql', server.url).href;
  const read = await request.post(graphql, { data: { query } });
  const { data } = (await read.json()) as { data: { article: { id: string; revision: number } } };
  const written = await request.post(graphql, {
    headers: { authorization: `Bearer ${server.editorToken()}` },
    data: {
      query:
        'mutation ($input: RetractArticleInput!) { retractArticle(input: $input) { article { slug } } }',
      variables: {
        input: {
          article: data.article.id,
          baseRevision: data.article.revision,
          reason: 'The report was withdrawn.',
        },
      },
    },
  });
  expect(written.status(), await written.text()).toBe(200);

  await page.goto(new URL('/timeline', server.url).href);
  await expect(page.getByText('Retracted by its publisher:')).toBeVisible();
  await context.setOffline(true);
  await page.goto(href);
  await expect(main(page)).toContainText('The report was withdrawn.');
  await expect(main(page)).not.toContainText(text.slice(0, 40));
});
