import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskError, type Ask } from '../network/asking';
import { question, type Question } from '../operations/keys';
import { exampleAnswer } from '../testing/example-answer';
import { Device } from './device';
import { Keeper } from './keeper';
import { Library } from './library.svelte';
import type { Shelf } from './shelf';

const slug = 'hangzhou-cease-fire-talks';
const id = `articles/${slug}`;
const story = 'storylines/syria';
const stored = new Map<string, string>();

/** Answers as a server that has what the tests say it has. */
class ServerDouble {
  readonly asked: string[] = [];
  lastChange = 'c1';
  changes: { kind: string; subject: string }[] = [];
  readonly gone = new Set<string>();
  readonly retracted = new Set<string>();
  failing: AskError | null = null;
  /** Hears of each question before it is answered. */
  before: (asked: Question) => Promise<void> | void = () => undefined;

  readonly ask = (async (asked: Question) => {
    this.asked.push(`${asked.name} ${asked.variables['slug'] ?? ''}`.trim());
    await this.before(asked);
    if (this.failing) throw this.failing;
    return this.#answer(asked);
  }) as Ask;

  #answer({ name, variables }: Question): unknown {
    if (name === 'ChangesSince') return this.#changesSince(variables['since']);
    const data = structuredClone(exampleAnswer(name, variables)) as Record<string, unknown>;
    if (name !== 'ArticleClosure') return data;
    const asked = variables['slug'] ?? '';
    const retraction = { at: '2016-09-05T00:00:00Z', reason: 'Withdrawn.' };
    const article = {
      ...(data['article'] as object),
      ...(this.retracted.has(asked) && { retraction }),
    };
    if (this.gone.has(asked)) return { ...data, article: null, linked: null };
    return { ...data, article, lastChange: this.lastChange };
  }

  #changesSince(since: string | undefined) {
    if (since === 'unknown') throw new AskError('trouble', null);
    const nodes = since === this.lastChange || !since ? [] : this.changes;
    const pageInfo = { endCursor: nodes.length ? this.lastChange : null, hasNextPage: false };
    return { lastChange: this.lastChange, changes: { nodes, pageInfo } };
  }

  /** Something is written: from here on the log tells of it. */
  write(...changes: { kind: string; subject: string }[]) {
    this.changes = changes;
    this.lastChange = `c${Number(this.lastChange.slice(1)) + 1}`;
  }
}

let server: ServerDouble;
let device: Device;
let library: Library;
let keeper: Keeper;
let shelf: Shelf;

const tabs: Device[] = [];

/** The app in a tab, with what the device has. */
async function openTab() {
  const device = new Device(async () => true);
  tabs.push(device);
  const library = new Library();
  const keeper = new Keeper(device, server.ask, library);
  await keeper.connect();
  return { device, library, keeper, shelf: keeper.shelf };
}

const closeTabs = () => tabs.splice(0).forEach((tab) => tab.changes.close());

/** The app as it starts anew, in the only tab. */
async function start() {
  closeTabs();
  ({ device, library, keeper, shelf } = await openTab());
}

/** What the library says, for `expect.poll`: it hears of things a moment after they happen. */
const stateOf = (of: string) => () => library.stateOf(of);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  stored.clear();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  });
  server = new ServerDouble();
  await start();
});
afterEach(() => {
  closeTabs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const unreachable = () => (server.failing = new AskError('unreachable', null));
const passTime = (milliseconds: number) =>
  vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ['Date'] });

describe('an article that is kept', () => {
  it('is on the device with every page that it links to', async () => {
    await library.keep(id);
    await expect
      .poll(stateOf(id))
      .toMatchObject({ state: 'kept', title: 'headline 0', holders: ['reader'] });
    for (const [name, of] of [
      ['ArticlePage', slug],
      ['PersonPage', 'slug-0'],
    ] as const) {
      expect(await device.read(question(name, { slug: of }))).not.toBeNull();
    }
  });

  it('is known again by the next page, and in another tab at once', async () => {
    const { library: tab } = await openTab();
    await library.keep(id);
    await vi.waitFor(() => expect(tab.stateOf(id).state).toBe('kept'));
    await start();
    expect(library.list().map((item) => item.id)).toEqual([id]);
  });

  it('because it was read is not asked for again while it is fresh, and is kept by a word', async () => {
    await keeper.keepQuietly(slug);
    await keeper.keepQuietly(slug);
    await expect.poll(stateOf(id)).toMatchObject({ holders: ['read'] });
    await library.keep(id);
    await expect.poll(stateOf(id)).toMatchObject({ holders: ['read', 'reader'] });
    expect(server.asked).toEqual([`ArticleClosure ${slug}`]);
  });

  it('is stale, since when it was confirmed, once the server is asked in vain', async () => {
    await library.keep(id);
    const kept = await shelf.item(id);
    passTime(120_000);
    unreachable();
    await keeper.keepQuietly(slug);
    await expect
      .poll(stateOf(id))
      .toMatchObject({ state: 'stale', staleSince: kept?.checkedAt, trouble: null });
  });

  it('goes when the reader takes it off, and comes back when that is undone', async () => {
    await library.keep(id);
    const undo = await keeper.remove(id);
    await expect.poll(stateOf(id)).toMatchObject({ state: 'none' });
    expect(await device.read(question('ArticlePage', { slug }))).toBeNull();
    await undo();
    await expect.poll(stateOf(id)).toMatchObject({ state: 'kept' });
    expect(await device.read(question('ArticlePage', { slug }))).not.toBeNull();
  });

  it('with a page missing says that it is partly here, and is mended when it is opened', async () => {
    await library.keep(id);
    await device.forget(question('PersonPage', { slug: 'slug-0' }));
    const asked = server.asked.length;
    unreachable();
    await keeper.keepQuietly(slug);
    await expect.poll(stateOf(id)).toMatchObject({ state: 'partly', broken: 1 });
    server.failing = null;
    await keeper.keepQuietly(slug);
    await expect.poll(stateOf(id)).toMatchObject({ state: 'kept', broken: 0 });
    expect(server.asked.length).toBeGreaterThan(asked);
  });
});

describe('an article that cannot be kept', () => {
  it('says why when the reader asked for it', async () => {
    unreachable();
    await library.keep(id);
    await expect.poll(stateOf(id)).toMatchObject({ state: 'none', trouble: 'unreachable' });
  });

  it('for want of room says so, and what was here is still here', async () => {
    await library.keep(id);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await library.keep('articles/other');
    put.mockRestore();
    await expect.poll(stateOf('articles/other')).toMatchObject({ state: 'none', trouble: 'full' });
    expect(library.trouble).toBe('full');
    expect(library.stateOf(id).state).toBe('kept');
  });

  it('says so when the browser lends no storage, and the page goes on', async () => {
    Reflect.set(globalThis, 'indexedDB', {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await start();
    expect(library.trouble).toBe('unavailable');
    await library.keep(id);
    expect(library.stateOf(id).state).toBe('none');
  });
});

describe('a story that is kept', () => {
  const parts = ['articles/slug-0', 'articles/slug-1'];

  it('brings its articles, each whole, and is kept when all are here', async () => {
    await library.keep(story);
    await expect.poll(stateOf(story)).toMatchObject({ state: 'kept', done: 2, of: 2 });
    for (const part of parts)
      await expect.poll(stateOf(part)).toMatchObject({ state: 'kept', holders: [story] });
    await expect
      .poll(stateOf(story))
      .toMatchObject({ bytes: await shelf.bytesOf([story, ...parts]) });
  });

  it('says how far it is, in every tab', async () => {
    const { library: tab } = await openTab();
    const seen = new Set<string>();
    server.before = async ({ variables }) => {
      if (variables['slug'] !== 'slug-1') return;
      await vi.waitFor(() => expect(tab.stateOf(story)).toMatchObject({ done: 1, of: 2 }));
      seen.add(tab.stateOf(story).state);
    };
    await library.keep(story);
    expect([...seen]).toEqual(['keeping']);
  });

  it('goes on after a cut with what is missing, when the app starts again', async () => {
    server.before = ({ name, variables }) => {
      if (name === 'ArticleClosure' && variables['slug'] === 'slug-1') {
        throw new AskError('unreachable', null);
      }
    };
    await library.keep(story);
    await expect
      .poll(stateOf(story))
      .toMatchObject({ state: 'partly', done: 1, of: 2, halt: 'unreachable' });
    server.before = () => undefined;
    server.asked.length = 0;
    await start();
    await keeper.settle();
    await expect.poll(stateOf(story)).toMatchObject({ state: 'kept', done: 2 });
    expect(server.asked.filter((each) => each.startsWith('ArticleClosure'))).toEqual([
      'ArticleClosure slug-1',
    ]);
  });

  it('that is paused stays so until the reader goes on', async () => {
    server.before = async ({ name }) => {
      if (name === 'ArticleClosure') await keeper.pause(story);
    };
    await library.keep(story);
    await expect.poll(stateOf(story)).toMatchObject({ state: 'partly', done: 1, halt: 'paused' });
    server.before = () => undefined;
    await start();
    await keeper.settle();
    expect(library.stateOf(story)).toMatchObject({ state: 'partly', done: 1 });
    await library.keep(story);
    await expect.poll(stateOf(story)).toMatchObject({ state: 'kept', done: 2 });
  });

  it('that no room is left for keeps what has come, and says what is in the way', async () => {
    const real = IDBObjectStore.prototype.put;
    let full = false;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (full && this.name === 'records') throw new DOMException('no', 'QuotaExceededError');
      return real.call(this, value);
    });
    server.before = ({ variables }) => {
      if (variables['slug'] === 'slug-1') full = true;
    };
    await library.keep(story);
    await expect
      .poll(stateOf(story))
      .toMatchObject({ state: 'partly', done: 1, halt: 'full', trouble: 'full' });
    expect(library.stateOf('articles/slug-0').state).toBe('kept');
  });

  it('takes its articles with it when it goes', async () => {
    await library.keep(story);
    await library.keep('articles/slug-1');
    await keeper.remove(story);
    await expect.poll(stateOf('articles/slug-0')).toMatchObject({ state: 'none' });
    expect(library.stateOf('articles/slug-1').state).toBe('kept');
  });
});

describe('what has changed on the server', () => {
  beforeEach(async () => {
    await library.keep(id);
    await library.keep('articles/other');
    server.asked.length = 0;
    passTime(120_000);
  });

  it('is asked for since the last time, and only what is kept of it is fetched', async () => {
    server.write(
      { kind: 'UPDATED', subject: id },
      { kind: 'CREATED', subject: 'articles/not-kept' },
    );
    await keeper.settle();
    const closures = server.asked.filter((each) => each.startsWith('ArticleClosure'));
    expect(closures).toEqual([`ArticleClosure ${slug}`]);
    server.asked.length = 0;
    await keeper.settle();
    expect(server.asked).toEqual(['ChangesSince']);
  });

  it('nothing, confirms all that is kept', async () => {
    unreachable();
    await keeper.settle();
    await expect.poll(stateOf(id)).toMatchObject({ state: 'stale' });
    server.failing = null;
    await keeper.settle();
    await expect.poll(stateOf(id)).toMatchObject({ state: 'kept', staleSince: null });
  });

  it('a page that is here because an article links to it is fetched by itself', async () => {
    server.write({ kind: 'UPDATED', subject: 'people/slug-0' });
    await keeper.settle();
    expect(server.asked).toContain('PersonPage slug-0');
    expect(server.asked).not.toContain(`ArticleClosure ${slug}`);
  });

  it('an article that was retracted loses its text, and the reader is told', async () => {
    server.retracted.add(slug);
    server.write({ kind: 'UPDATED', subject: id });
    await keeper.settle();
    await expect.poll(stateOf(id)).toMatchObject({ gone: 'retracted' });
    const page = await device.read(question('ArticlePage', { slug }));
    expect(page?.data).toMatchObject({ article: { retraction: { reason: 'Withdrawn.' } } });
    expect((await shelf.item(id))?.count).toBe(1);
  });

  it('an article that is gone is taken off, and stays listed as gone until the reader agrees', async () => {
    server.gone.add(slug);
    server.write({ kind: 'DELETED', subject: id });
    await keeper.settle();
    await expect.poll(stateOf(id)).toMatchObject({ gone: 'deleted', bytes: 0 });
    expect(await device.read(question('ArticlePage', { slug }))).toBeNull();
    await keeper.acknowledge(id);
    await expect.poll(stateOf(id)).toMatchObject({ state: 'none' });
  });

  it('that was cut off half-way is asked for again', async () => {
    server.write({ kind: 'UPDATED', subject: id });
    server.before = ({ name }) => {
      if (name === 'ArticleClosure') throw new AskError('unreachable', null);
    };
    await keeper.settle();
    await expect.poll(stateOf(id)).toMatchObject({ state: 'stale' });
    server.before = () => undefined;
    await keeper.settle();
    await expect.poll(stateOf(id)).toMatchObject({ state: 'kept' });
  });

  it.each(['unknown', 'c99'])(
    'since a place that the server does not know (%s) means that all is asked for anew',
    async (cursor) => {
      await shelf.writeNote('cursor', cursor);
      await keeper.settle();
      expect(server.asked.filter((each) => each.startsWith('ArticleClosure')).sort()).toEqual([
        `ArticleClosure ${slug}`,
        'ArticleClosure other',
      ]);
      await expect.poll(stateOf(id)).toMatchObject({ state: 'kept' });
      expect(await shelf.noted('cursor')).toBe(server.lastChange);
    },
  );
});

describe('the newest dispatches', () => {
  it('come by themselves when the reader chose so, and one that was taken off stays off', async () => {
    stored.set('dateline-keeping', JSON.stringify({ newest: 5 }));
    await keeper.settle();
    await expect
      .poll(stateOf('articles/slug-0'))
      .toMatchObject({ state: 'kept', holders: ['newest'] });
    await keeper.remove('articles/slug-0');
    await keeper.settle();
    await expect.poll(stateOf('articles/slug-0')).toMatchObject({ state: 'none' });
    await expect.poll(stateOf('articles/slug-1')).toMatchObject({ state: 'kept' });
  });

  it('do not come where data is to be saved, nor over a network that nobody knows when only Wi-Fi will do', async () => {
    stored.set('dateline-keeping', JSON.stringify({ newest: 5, wifiOnly: true }));
    await keeper.settle();
    expect(server.asked).toEqual([]);
    stored.set('dateline-keeping', JSON.stringify({ newest: 5 }));
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    await keeper.settle();
    expect(server.asked).toEqual([]);
  });

  it('go when the reader wants none of them any more', async () => {
    stored.set('dateline-keeping', JSON.stringify({ newest: 5 }));
    await keeper.settle();
    stored.set('dateline-keeping', JSON.stringify({ newest: 0 }));
    await keeper.choicesChanged();
    await expect.poll(stateOf('articles/slug-0')).toMatchObject({ state: 'none' });
  });
});

describe('what the browser has cleared', () => {
  it('is told at the next start, and can be fetched again', async () => {
    await library.keep(id);
    await expect.poll(stateOf(id)).toMatchObject({ state: 'kept' });
    globalThis.indexedDB = new IDBFactory();
    await start();
    expect(library.cleared).toEqual([{ id, title: 'headline 0' }]);
    await keeper.fetchCleared();
    await expect.poll(stateOf(id)).toMatchObject({ state: 'kept' });
    expect(library.cleared).toEqual([]);
  });

  it('is not told of what the reader took off', async () => {
    await library.keep(id);
    await keeper.removeAll();
    await expect.poll(stateOf(id)).toMatchObject({ state: 'none' });
    await start();
    expect(library.cleared).toEqual([]);
  });
});

it('asks nothing of the server when nothing has ever been kept', async () => {
  await keeper.settle();
  expect(server.asked).toEqual([]);
});
