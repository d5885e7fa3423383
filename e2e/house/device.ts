import { expect, type Page } from '@playwright/test';

/** What the page's origin holds in its storage. */
export interface DeviceContents {
  readonly records: readonly {
    readonly key: string;
    readonly question: string;
    readonly hash: string;
    readonly text: string;
    readonly bytes: number;
  }[];
  readonly articles: readonly {
    readonly slug: string;
    readonly bytes: number;
    readonly records: readonly string[];
  }[];
  /** Paths by name of the cache. */
  readonly caches: Readonly<Record<string, readonly string[]>>;
}

/**
 * Waits until the article says that it is on this device and the service worker is in charge:
 * from here on the reader may go into a tunnel.
 */
export async function keptOnDevice(page: Page): Promise<void> {
  await expect(page.getByRole('article').getByText(/^On this device · \d/)).toBeVisible();
  await inCharge(page);
}

/** Waits until the service worker answers for the page. */
export async function inCharge(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), {
      message: 'the service worker is in charge',
    })
    .toBe('activated');
}

/** Reads the origin's IndexedDB and Cache Storage as they are. */
export function deviceContents(page: Page): Promise<DeviceContents> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await settled(indexedDB.open('dateline'));
    const all = (store: string) => settled(database.transaction(store).objectStore(store).getAll());
    const records = await all('records');
    const items = await all('items');
    const manifests = await all('manifests');
    const articles = items
      .filter(({ id }) => id.startsWith('articles/'))
      .map(({ id, bytes }) => ({
        slug: id.replace('articles/', ''),
        bytes,
        records: manifests.find((manifest) => manifest.id === id)?.records ?? [],
      }));
    database.close();
    const caches: Record<string, string[]> = {};
    for (const name of await window.caches.keys()) {
      const requests = await (await window.caches.open(name)).keys();
      caches[name] = requests.map(({ url }) => new URL(url).pathname);
    }
    return { records, articles, caches };
  });
}

/**
 * Opens each path and gives those that did not show what they should: a page's own heading,
 * and nothing that says it is missing or broken.
 */
export async function failedRenders(
  page: Page,
  expected: readonly { readonly path: string; readonly name: string }[],
): Promise<string[]> {
  const failed: string[] = [];
  for (const { path, name } of expected) {
    try {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name, { timeout: 5_000 });
    } catch (error) {
      const shown = await page.locator('h1').allTextContents();
      failed.push(`${path}: shows ${JSON.stringify(shown)} (${String(error).split('\n')[0]})`);
    }
  }
  return failed;
}
