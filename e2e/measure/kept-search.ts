import type { Browser, BrowserContext, Page } from '@playwright/test';
import { phone } from '../house/browser';
import { keptOnDevice } from '../house/device';
import { articlePath } from '../house/story';

export interface KeptSearch {
  /** Until everything on the device can be found, in milliseconds. */
  readonly reading: number;
  /** What the worker's memory holds then, in MB. */
  readonly memory: number;
  /** What each search took, there and back, in milliseconds. */
  readonly searches: readonly { readonly query: string; readonly median: number }[];
  /** The page's longest task while the device was read through and searched, in milliseconds. */
  readonly longestTask: number;
}

/** Names, words, words that every text has, beginnings, mistakes, and what is nowhere. */
const queries = [
  'Aleppo',
  'de Mistura',
  'a',
  'al',
  'cease-fire',
  'Daraja',
  'Hangzuo',
  'kerry russia',
  'xylophonist',
];
const times = 15;

/**
 * A device with `count` kept articles, searched. The articles are copies of one that was really kept,
 * with half of their words exchanged for those of a vocabulary as large as a newspaper's.
 */
export async function keptSearch(
  browser: Browser,
  origin: string,
  count: number,
): Promise<KeptSearch> {
  const context = await browser.newContext({ ...phone, baseURL: origin });
  const page = await context.newPage();
  await page.goto(articlePath);
  await keptOnDevice(page);
  await fill(page, count);
  await page.addInitScript(() => {
    const seen = { longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto('/library');
  const figures = await page.evaluate(
    async ({ queries, times }) => {
      const [name = ''] = await caches.keys();
      const files = await (await caches.open(name)).keys();
      const file = files.find(({ url }) => url.includes('search-worker'));
      const began = performance.now();
      const worker = new Worker(file?.url ?? '', { type: 'module' });
      const heard: ((data: { type: string; state?: { ready: boolean } }) => void)[] = [];
      worker.addEventListener('message', ({ data }) => heard.forEach((hear) => hear(data)));
      await new Promise<void>((resolve) =>
        heard.push(({ state }) => (state?.ready ? resolve() : undefined)),
      );
      const reading = performance.now() - began;
      const searches = [];
      let id = 0;
      for (const query of queries) {
        const took: number[] = [];
        for (let time = 0; time < times; time += 1) {
          const started = performance.now();
          const answered = new Promise<void>((resolve) =>
            heard.push(({ type }) => (type === 'answer' ? resolve() : undefined)),
          );
          worker.postMessage({ id: (id += 1), query, kind: null, first: 30 }, []);
          await answered;
          heard.pop();
          took.push(performance.now() - started);
        }
        took.sort((a, b) => a - b);
        searches.push({ query, median: took[Math.floor(times / 2)] ?? 0 });
      }
      const { longest } = (window as unknown as { seen: { longest: number } }).seen;
      return { reading, searches, longestTask: longest };
    },
    { queries, times },
  );
  const memory = await heapOfWorker(context, page);
  await context.close();
  return { ...figures, memory: memory / 1e6 };
}

/** Bytes that the page's worker holds, after what nobody needs is gone. */
async function heapOfWorker(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  const attached = new Promise<string>((resolve) =>
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    }),
  );
  const options = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', options);
  const sessionId = await attached;
  const ask = async (id: number, method: string) => {
    const answered = new Promise<{ result?: { usedSize?: number } }>((resolve) =>
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message);
        if (answer.id === id) resolve(answer);
      }),
    );
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method }),
    });
    return answered;
  };
  await ask(1, 'HeapProfiler.collectGarbage');
  return (await ask(2, 'Runtime.getHeapUsage')).result?.usedSize ?? 0;
}

/** Fills the device with copies of the article that it has. */
async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate(async (articles) => {
    const device = {
      settled<Value>(request: IDBRequest<Value>): Promise<Value> {
        return new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
      },
      // The same words each time: a linear congruence.
      seed: 1,
      random() {
        device.seed = (Math.imul(device.seed, 1664525) + 1013904223) >>> 0;
        return device.seed / 2 ** 32;
      },
      /** One of thirty thousand words, some of which are frequent and most are not. */
      word() {
        let rank = Math.floor(30_000 ** device.random());
        let word = '';
        for (; rank > 0; rank = Math.floor(rank / 70)) {
          word += 'bdfghklmnprstv'[rank % 14];
          word += 'aeiou'[Math.floor(rank / 14) % 5];
        }
        return `${word}n`;
      },
      varied(text: string) {
        return text.replace(/[A-Za-z]+/g, (word) => (device.random() < 0.5 ? word : device.word()));
      },
    };
    const database = await device.settled(indexedDB.open('dateline'));
    const records = await device.settled(
      database.transaction('records').objectStore('records').index('question').getAll(),
    );
    const record = records.find(({ question }) => question.startsWith('ArticlePage:'));
    const { article } = JSON.parse(record.text);
    for (let start = 0; start < articles; start += 50) {
      const filling = database.transaction('records', 'readwrite');
      for (let index = start; index < start + 50; index += 1) {
        const slug = `copy-${index}`;
        const copy = {
          ...article,
          id: slug,
          slug,
          blocks: article.blocks.map((block: { text: string }) => ({
            ...block,
            text: device.varied(block.text),
          })),
          quotes: article.quotes.map((quote: { id: string; text: string }) => ({
            ...quote,
            id: `${slug}/${quote.id}`,
            text: device.varied(quote.text),
          })),
        };
        filling.objectStore('records').put({
          ...record,
          key: record.key.replace(article.slug, slug),
          question: record.question.replace(article.slug, slug),
          sum: slug,
          text: JSON.stringify({ article: copy }),
        });
      }
      await new Promise((resolve) => filling.addEventListener('complete', resolve));
    }
    database.close();
  }, count);
}
