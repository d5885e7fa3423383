import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '@dateline/model';
import { bundledLibrary } from '@dateline/model/bundled-stories.fixture';
import { startServer } from '@dateline/server';
import { openStore } from '@dateline/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, questionOf } from '../contender/question';
import { startBare } from '../contender/bare-server';
import { getOf } from '../contender/exchanges';
import type { Started } from '../contender/listening';
import { startMercurius } from '../contender/mercurius-server';
import { request } from '../contender/raw-request';
import { startYoga } from '../contender/yoga-server';
import { syntheticLibrary } from '../corpus/synthetic-library';
import { startPeer } from '../peer/server';

describe.each([
  { of: 'the bundled stories', library: bundledLibrary, slug: 'hangzhou-cease-fire-talks' },
  { of: 'an invented library', library: invented, slug: 'story-17' },
])('over $of', ({ library, slug }) => {
  let folder = '';
  let dateline = { url: '' };
  let others: readonly (readonly [string, Started])[] = [];
  let bare = { url: '' };
  const stops: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-bench-test-'));
    const store = await openStore({ file: join(folder, 'dateline.db') });
    stops.push(() => store.close());
    await store.load(library());
    const server = await startServer({ store, host: '127.0.0.1', port: 0 });
    stops.push(() => server.close());
    dateline = { url: new URL('/graphql', server.url).href };
    others = [
      ['the peer', await startPeer(store, 0)],
      ['Yoga', await startYoga(store)],
      ['Mercurius', await startMercurius(store)],
    ];
    const copying = await startBare(dateline.url);
    bare = copying;
    for (const { stop } of [...others.map(([, other]) => other), copying]) stops.push(stop);
  });

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('all give the same answer to the article query, however often it is asked', async () => {
    const body = questionOf('ArticlePage', { slug });
    const answer = await ask(dateline.url, body);
    expect(answer).toMatchObject({ article: { slug, blocks: expect.anything() } });
    for (const [name, { url }] of [...others, ['Dateline', dateline] as const]) {
      for (let time = 0; time < 3; time += 1) {
        expect(await ask(url, body), name).toEqual(answer);
      }
    }
  });

  test('all give the same answer about an article that is not there', async () => {
    const body = questionOf('ArticlePage', { slug: 'no-such-story' });
    expect(await ask(dateline.url, body)).toEqual({ article: null });
    for (const [name, { url }] of others) {
      expect(await ask(url, body), name).toEqual({ article: null });
    }
  });

  test('the bare server sends the bytes and headers that Dateline sends', async () => {
    const brotli = { 'accept-encoding': 'br' };
    for (let time = 0; time < 2; time += 1) {
      const [first, second] = await Promise.all(
        [dateline.url, bare.url].map((at) => {
          const { url, method, headers } = getOf(at, 'ArticlePage', { slug }, brotli);
          return request(new URL(url), method, headers);
        }),
      );
      expect(first?.status).toBe(200);
      expect(second?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
      for (const name of ['content-type', 'content-encoding', 'etag', 'vary', 'cache-control']) {
        expect(second?.headers[name], name).toBe(first?.headers[name]);
      }
    }
  });
});

function invented(): Library {
  return syntheticLibrary({ articles: 50, seed: 3 });
}
