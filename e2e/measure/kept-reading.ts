import type { Browser } from '@playwright/test';
import { keptOnDevice } from '../house/device';
import { phone } from '../house/browser';
import { articlePath } from '../house/story';

export interface KeptReading {
  /** Median and slowest of so many reads of one article's record, in milliseconds. */
  readonly median: number;
  readonly slowest: number;
  /** Reading all that the library lists, in milliseconds. */
  readonly list: number;
}

/**
 * An article's record read among those of `count` kept articles, each with its manifest of as many
 * records as the real one has: the device is filled with copies of one that was really kept.
 */
export async function keptReading(
  browser: Browser,
  origin: string,
  count: number,
): Promise<KeptReading> {
  const context = await browser.newContext({ ...phone, baseURL: origin });
  const page = await context.newPage();
  await page.goto(articlePath);
  await keptOnDevice(page);
  const figures = await page.evaluate(async (articles) => {
    // A method keeps its name by itself; any other function here would lean on the tool that runs this.
    const device = {
      settled<Value>(request: IDBRequest<Value>): Promise<Value> {
        return new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
      },
      store(database: IDBDatabase, name: string) {
        return database.transaction(name).objectStore(name);
      },
      copyOf(text: string, id: string, index: number) {
        return text.replaceAll(id.replace('articles/', ''), `copy-${index}`);
      },
    };
    const database = await device.settled(indexedDB.open('dateline'));
    const [item] = await device.settled(device.store(database, 'items').getAll());
    const manifest = await device.settled(device.store(database, 'manifests').get(item.id));
    const [own] = manifest.records;
    const record = await device.settled(device.store(database, 'records').get(own));
    for (let start = 0; start < articles; start += 50) {
      const filling = database.transaction(['items', 'manifests', 'records'], 'readwrite');
      for (let index = start; index < start + 50; index += 1) {
        const key = device.copyOf(own, item.id, index);
        const id = `articles/copy-${index}`;
        filling.objectStore('items').put({ ...item, id });
        const records = [key, ...manifest.records.slice(1)];
        filling.objectStore('manifests').put({ ...manifest, id, records });
        const question = device.copyOf(record.question, item.id, index);
        filling.objectStore('records').put({ ...record, key, question });
      }
      await new Promise((resolve) => filling.addEventListener('complete', resolve));
    }
    const times: number[] = [];
    for (let index = 0; index < 101; index += 1) {
      const key = device.copyOf(own, item.id, Math.floor((index * articles) / 101));
      const started = performance.now();
      const read = await device.settled(device.store(database, 'records').get(key));
      if (JSON.parse(read.text).article.blocks.length === 0)
        throw new Error('There is nothing to read.');
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const started = performance.now();
    await device.settled(device.store(database, 'items').getAll());
    const list = performance.now() - started;
    return { median: times[50] ?? 0, slowest: times.at(-1) ?? 0, list };
  }, count);
  await context.close();
  return figures;
}
