import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Library, readLibrary } from '@dateline/model';
import { startServer } from '@dateline/server';
import { openStore } from '@dateline/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, questionOf } from '../contender/question';
import { syntheticLibrary } from '../corpus/synthetic-library';
import { startPeer } from '../peer/server';

describe.each([
  { of: 'the bundled stories', library: bundled, slug: 'hangzhou-cease-fire-talks' },
  { of: 'an invented library', library: invented, slug: 'story-17' },
])('over $of', ({ library, slug }) => {
  let folder = '';
  let dateline = { url: '' };
  let peer = { url: '' };
  const stops: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-bench-test-'));
    const store = await openStore({ file: join(folder, 'dateline.db') });
    stops.push(() => store.close());
    await store.load(await library());
    const server = await startServer({ store, host: '127.0.0.1', port: 0 });
    stops.push(() => server.close());
    dateline = { url: new URL('/graphql', server.url).href };
    const plain = await startPeer(store, 0);
    stops.push(() => plain.stop());
    peer = plain;
  });

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('the peer gives the same answer to the article query as Dateline', async () => {
    const body = questionOf('ArticlePage', { slug });
    const answer = await ask(dateline.url, body);
    expect(answer).toMatchObject({ article: { slug, blocks: expect.anything() } });
    expect(await ask(peer.url, body)).toEqual(answer);
  });

  test('the peer gives the same answer about an article that is not there', async () => {
    const body = questionOf('ArticlePage', { slug: 'no-such-story' });
    expect(await ask(dateline.url, body)).toEqual({ article: null });
    expect(await ask(peer.url, body)).toEqual({ article: null });
  });
});

async function bundled(): Promise<Library> {
  const seeds = fileURLToPath(new URL('../../../../seeds/', import.meta.url));
  const files = new Map<string, Uint8Array>();
  for (const name of await readdir(seeds, { recursive: true })) {
    const path = join(seeds, name);
    if ((await stat(path)).isFile() && /\/.*\.(?:md|yaml)$/.test(name)) {
      files.set(name, await readFile(path));
    }
  }
  const { library, errors } = readLibrary(files);
  if (!library) throw new Error(`The bundled stories have ${errors.length} problems.`);
  return library;
}

function invented(): Promise<Library> {
  return Promise.resolve(syntheticLibrary({ articles: 50, seed: 3 }));
}
