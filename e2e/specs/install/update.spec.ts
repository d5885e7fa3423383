import { inCharge } from '../../house/device';
import { openArticle, ready } from '../../house/article-page';
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
