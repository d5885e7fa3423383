import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { ready } from '../../house/article-page';
import { launchOptions, phone } from '../../house/browser';
import { failedRenders, keptOnDevice } from '../../house/device';
import { articlePath, readArticle } from '../../house/story';
import { expect, test } from '../../house/test';

/** Milliseconds in which the headline of a read article should be there again, with no network. */
const limits = { cold: 300, warm: 150 };

/** A browser that is closed and opened again with the same profile, as a phone's is. */
async function openBrowser(profile: string, baseURL: string): Promise<[BrowserContext, Page]> {
  const browser = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    ...phone,
    baseURL,
  });
  // Notes the moment at which the headline is painted, counted from the start of the navigation:
  // the frame whose beginning finds it laid out is painted before the next message is delivered.
  await browser.addInitScript(() => {
    const painted = new MessageChannel();
    painted.port1.addEventListener('message', () => performance.mark('headline'));
    painted.port1.start();
    const look = () => {
      const heading = document.querySelector('article h1');
      const laidOut = heading?.textContent && heading.getBoundingClientRect().height > 0;
      if (laidOut) painted.port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    look();
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  // What is measured is the page, not the browser's own start: it is over when it is idle.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return [browser, page];
}

async function headlineAfter(page: Page): Promise<number> {
  const marked = await page.waitForFunction(
    () => performance.getEntriesByName('headline')[0]?.startTime,
  );
  return Math.round((await marked.jsonValue()) ?? Number.NaN);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test('server gone, browser closed and opened again: the article and everything that it links to open', async ({
  startServer,
  playwright,
}) => {
  test.setTimeout(240_000);
  const server = await startServer();
  const request = await playwright.request.newContext({ baseURL: server.url });
  const { headline, linked } = await readArticle(request);
  await request.dispose();
  const profile = await mkdtemp(join(tmpdir(), 'dateline-profile-'));
  try {
    const [reading, first] = await openBrowser(profile, server.url);
    await first.goto(articlePath);
    await ready(first);
    await keptOnDevice(first);
    await server.kill();
    await reading.close();

    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const [browser, page] = await openBrowser(profile, server.url);
      await page.goto(articlePath);
      cold.push(await headlineAfter(page));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
      for (let again = 0; again < 3; again += 1) {
        await page.reload();
        warm.push(await headlineAfter(page));
      }
      if (round === 0) expect(await failedRenders(page, linked)).toEqual([]);
      await browser.close();
    }
    const found = { cold: median(cold), warm: median(warm) };
    const over = found.cold > limits.cold || found.warm > limits.warm;
    console.log(
      `Offline reload: headline visible ${found.cold} ms cold, ${found.warm} ms warm; limits ${limits.cold}/${limits.warm} ms${over ? ' — OVER THE LIMIT' : ''} (cold ${cold.join(', ')}; warm ${warm.join(', ')})`,
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('a server that takes connections and never answers keeps no reader waiting for what is on the device', async ({
  startServer,
  browser,
}) => {
  const server = await startServer();
  const reader = await browser.newContext({ ...phone, baseURL: server.url });
  const page = await reader.newPage();
  await page.goto(articlePath);
  await ready(page);
  await keptOnDevice(page);
  server.freeze();
  await page.goto('/people/john-kerry');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('John Kerry');
  server.thaw();
  await reader.close();
});
