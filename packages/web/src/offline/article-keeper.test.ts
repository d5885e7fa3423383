import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskError, type Ask } from '../network/asking';
import { question } from '../operations/keys';
import { exampleAnswer } from '../testing/example-answer';
import { ArticleKeeper } from './article-keeper';
import { Device } from './device';
import { Library } from './library.svelte';

const slug = 'hangzhou-cease-fire-talks';
const closure = exampleAnswer('ArticleClosure', { slug });
const asked = vi.fn<(...question: unknown[]) => Promise<unknown>>();

let device: Device;
let library: Library;
let keeper: ArticleKeeper;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  asked.mockReset().mockResolvedValue(closure);
  device = new Device(async () => true);
  library = new Library();
  keeper = new ArticleKeeper(device, asked as unknown as Ask, library);
  await keeper.connect();
});

const unreachable = () => asked.mockRejectedValue(new AskError('unreachable', null));

describe('an article that is kept', () => {
  it('is on the device with every page that it links to', async () => {
    await library.keep(slug);
    expect(library.stateOf(slug)).toMatchObject({ state: 'kept', headline: 'headline 0' });
    expect(library.stateOf(slug).bytes).toBeGreaterThan(0);
    for (const name of ['ArticlePage', 'PersonPage'] as const) {
      const of = name === 'ArticlePage' ? slug : 'slug-0';
      expect(await device.read(question(name, { slug: of }))).not.toBeNull();
    }
  });

  it('is known again by the next page', async () => {
    await library.keep(slug);
    const next = new Library();
    await new ArticleKeeper(device, asked as unknown as Ask, next).connect();
    expect(next.list().map((article) => article.slug)).toEqual([slug]);
  });

  it('is not asked for again while it is fresh', async () => {
    await keeper.keepQuietly(slug);
    await keeper.keepQuietly(slug);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('is stale, since when it was confirmed, once the server is asked in vain', async () => {
    await library.keep(slug);
    const [kept] = await device.articles();
    vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ['Date'] });
    unreachable();
    await keeper.keepQuietly(slug);
    vi.useRealTimers();
    expect(library.stateOf(slug)).toMatchObject({ state: 'stale', staleSince: kept?.checkedAt });
    expect(library.trouble).toBeNull();
  });

  it('goes when the server has it no more', async () => {
    await library.keep(slug);
    asked.mockResolvedValue({ ...closure, article: null, linked: null });
    await library.keep(slug);
    expect(library.stateOf(slug).state).toBe('none');
    expect(await device.articles()).toEqual([]);
  });

  it('goes when the reader takes it off', async () => {
    await library.keep(slug);
    await library.remove(slug);
    expect(library.list()).toEqual([]);
    expect(await device.read(question('ArticlePage', { slug }))).toBeNull();
  });
});

describe('an article that cannot be kept', () => {
  it('says why when the reader asked for it', async () => {
    unreachable();
    await library.keep(slug);
    expect(library.stateOf(slug).state).toBe('none');
    expect(library.trouble).toBe('unreachable');
  });

  it('says so when the browser lends no storage, and the page goes on', async () => {
    Reflect.set(globalThis, 'indexedDB', {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const without = new Library();
    await new ArticleKeeper(
      new Device(async () => true),
      asked as unknown as Ask,
      without,
    ).connect();
    expect(without.trouble).toBe('unavailable');
    await without.keep(slug);
    expect(without.stateOf(slug).state).toBe('none');
  });
});
