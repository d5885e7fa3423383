import { expect, it } from 'vitest';
import { talks } from '../test-library/talks';
import { opened, temporaryFile } from '../test-library/temporary';

it('lists every article, storyline and entity once, each with its last change', async () => {
  const store = await opened();
  await store.load(talks);
  const { items, totalCount } = await store.listAddresses(0, 1000);
  const { people, organizations, places, events, storylines, articles } = talks;
  const all = [people, organizations, places, events, storylines, articles].flat();
  expect(totalCount).toBe(all.length);
  expect(new Set(items.map(({ address }) => address)).size).toBe(all.length);
  expect(items.map(({ address }) => address)).toEqual(
    expect.arrayContaining(['people/john-kerry', 'articles/talks-in-hangzhou']),
  );
  for (const { changedAt } of items) {
    expect(new Date(changedAt ?? '').toISOString()).toBe(changedAt);
  }
});

it('goes on where a stretch ended, with as many statements for a long one', async () => {
  const statements: string[] = [];
  const store = await opened(temporaryFile(), (sql) => statements.push(sql));
  await store.load(talks);
  const { items: all } = await store.listAddresses(0, 1000);
  statements.length = 0;
  const { items: first } = await store.listAddresses(0, 4);
  expect(statements).toHaveLength(3);
  const { items: rest } = await store.listAddresses(4, 1000);
  expect(statements).toHaveLength(6);
  expect([...first, ...rest]).toEqual(all);
});

it('is empty past the end and in an empty store', async () => {
  const store = await opened();
  expect(await store.listAddresses(0, 10)).toEqual({ items: [], totalCount: 0 });
  await store.load(talks);
  expect((await store.listAddresses(10_000, 10)).items).toEqual([]);
});

it('leaves out what was deleted', async () => {
  const store = await opened();
  await store.load(talks);
  await store.load({
    people: [],
    organizations: [],
    places: [],
    events: [],
    roles: [],
    storylines: [],
    articles: [],
  });
  expect(await store.listAddresses(0, 10)).toEqual({ items: [], totalCount: 0 });
});
