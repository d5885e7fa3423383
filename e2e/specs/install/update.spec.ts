import { inCharge } from '../../house/device';
import { mark, openArticle, ready } from '../../house/article-page';
import { RenewingProxy } from '../../house/renewing-proxy';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

test('a new version is offered, and nothing is reloaded until the reader takes it', async ({
  browser,
  baseURL,
  page: probe,
}) => {
  await openArticle(probe);
  await inCharge(probe);
  const worker = await probe.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return new URL(active?.scriptURL ?? '').pathname;
  });
  const proxy = await RenewingProxy.start(baseURL ?? '', worker);
  const reader = await browser.newContext({ baseURL: proxy.url });
  try {
    const page = await reader.newPage();
    await page.goto(articlePath);
    await ready(page);
    await inCharge(page);
    await page.reload();
    await ready(page);

    proxy.release();
    await page.evaluate(async () => {
      document.documentElement.dataset['sameVisit'] = 'yes';
      await (await navigator.serviceWorker.ready).update();
    });
    await expect(page.getByText('A new version of Dateline is ready.')).toBeVisible();
    await expect(page.locator('html[data-same-visit]')).toBeAttached();

    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(page.locator('html[data-same-visit]')).not.toBeAttached();
    await ready(page);
    await expect(page.getByText('A new version of Dateline is ready.')).toBeHidden();
    const waiting = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null,
    );
    expect(waiting).toBeNull();
  } finally {
    await reader.close();
    await proxy.stop();
  }
});

/** What opens names and what shows the other pages: chunks that an article's page loads later. */
const laterChunks = /^\/assets\/(?:context|Person|network)\./;

test('a release in the middle of reading takes nothing away from the page that is open', async ({
  browser,
  baseURL,
  page: probe,
}) => {
  await openArticle(probe);
  await inCharge(probe);
  const worker = await probe.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return new URL(active?.scriptURL ?? '').pathname;
  });
  const proxy = await RenewingProxy.start(baseURL ?? '', worker);
  const reader = await browser.newContext({ baseURL: proxy.url });
  try {
    const page = await reader.newPage();
    await page.goto(articlePath);
    await ready(page);
    await inCharge(page);
    proxy.release();
    proxy.withdraw(laterChunks);
    await page.evaluate(async () => {
      document.documentElement.dataset['sameVisit'] = 'yes';
      await (await navigator.serviceWorker.ready).update();
    });
    await mark(page, '/people/john-kerry').click();
    await expect(page.getByLabel('About John Kerry', { exact: true })).toBeVisible();
    await expect(page.locator('html[data-same-visit]')).toBeAttached();
  } finally {
    await reader.close();
    await proxy.stop();
  }
});

test('without a worker, a name whose code a release took away still has its page', async ({
  browser,
  baseURL,
}) => {
  const proxy = await RenewingProxy.start(baseURL ?? '', '/service-worker.js');
  const reader = await browser.newContext({ baseURL: proxy.url, serviceWorkers: 'block' });
  try {
    const page = await reader.newPage();
    proxy.withdraw(/^\/assets\/context\./);
    await page.goto(articlePath);
    await ready(page);
    await mark(page, '/people/john-kerry').click();
    await expect(page).toHaveURL(/\/people\/john-kerry$/);
    await expect(page.getByRole('heading', { level: 1, name: 'John Kerry' })).toBeVisible();
  } finally {
    await reader.close();
    await proxy.stop();
  }
});
