import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Shelf } from '../shelf.svelte';
import type { SavedArticle } from '../things';
import { OwnStore } from './own-store';

let stores = 0;
const name = () => `own-test-${(stores += 1)}`;

function article(slug: string) {
  return { slug, headline: slug, language: 'en' };
}

const slugs = (all: readonly SavedArticle[]) => all.map(({ slug }) => slug);

async function shelfAt(database: string): Promise<Shelf> {
  const shelf = new Shelf(new OwnStore(database));
  await shelf.begin();
  return shelf;
}

it('what is saved comes first, can be moved, and is there again later', async () => {
  const database = name();
  const shelf = await shelfAt(database);
  for (const slug of ['a', 'b', 'c']) await shelf.save(article(slug));
  await shelf.moveSaved('c', 1);
  expect(slugs(shelf.saved)).toEqual(['b', 'c', 'a']);
  expect(slugs((await shelfAt(database)).saved)).toEqual(['b', 'c', 'a']);
});

it('what was taken off the list goes back to where it stood', async () => {
  const shelf = await shelfAt(name());
  for (const slug of ['a', 'b', 'c']) await shelf.save(article(slug));
  await shelf.unsave('b', 'Removed.');
  expect(slugs(shelf.saved)).toEqual(['c', 'a']);
  await shelf.putBack();
  expect(slugs(shelf.saved)).toEqual(['c', 'b', 'a']);
  expect(shelf.taken).toBeNull();
});

it('what one tab changes, the other shows', async () => {
  const database = name();
  const [one, other] = [await shelfAt(database), await shelfAt(database)];
  await one.save(article('a'));
  await vi.waitFor(() => expect(slugs(other.saved)).toEqual(['a']));
  one.store.close();
  other.store.close();
});

it('a write that fails half-way leaves nothing behind', async () => {
  const store = new OwnStore(name());
  const whole = { ...article('a'), savedAt: 0, order: 0 };
  const broken = { ...whole, slug: undefined as never };
  await expect(store.write({ saved: { put: [whole, broken] } })).rejects.toThrow(
    'There is no storage.',
  );
  expect(await store.all('saved')).toEqual([]);
});

it('without storage, what is marked holds until the page is closed, and that is said', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No.', 'SecurityError');
  });
  const shelf = await shelfAt(name());
  await shelf.save(article('a'));
  expect(slugs(shelf.saved)).toEqual(['a']);
  expect(shelf.trouble).toBe('unavailable');
  vi.restoreAllMocks();
});

it('texts go when neither a note nor what was read needs them', async () => {
  const store = new OwnStore(name());
  const text = (revision: number) => ({ slug: 'a', revision, language: 'en', blocks: [] });
  await store.write({ texts: { put: [text(1), text(2), { ...text(1), slug: 'ab' }] } });
  const copy = { ...article('a'), revision: 2, dateModified: '', readAt: 0, facts: [] };
  await store.write({ copies: { put: [copy] } });
  await store.sweepTexts('a');
  expect((await store.all('texts')).map(({ slug, revision }) => [slug, revision])).toEqual([
    ['a', 2],
    ['ab', 1],
  ]);
});
