import { expect, it } from 'vitest';
import { Library, type ItemState } from '../../offline/library.svelte';
import { groupsOf } from './groups';

const item = (id: string, state: Partial<ItemState> = {}): ItemState => ({
  ...new Library().stateOf(id),
  title: id,
  state: 'kept',
  bytes: 10,
  holders: ['reader'],
  ...state,
});

const named = (items: readonly ItemState[], sort: 'latest' | 'size' | 'title' = 'latest') =>
  groupsOf(items, sort).map(
    ({ name, items: of }) => `${name}: ${of.map(({ id }) => id).join(' ')}`,
  );

it('lists things by kind, what is on its way and what is gone first', () => {
  expect(
    named([
      item('articles/a'),
      item('people/b'),
      item('storylines/c'),
      item('storylines/d', { state: 'partly', done: 1, of: 2 }),
      item('articles/e', { gone: 'retracted' }),
      item('articles/f', { holders: ['read'] }),
      item('articles/g', { holders: ['newest', 'read'] }),
    ]),
  ).toEqual([
    'fetching: storylines/d',
    'gone: articles/e',
    'storylines: storylines/c',
    'articles: articles/a',
    'people: people/b',
    'newest: articles/g',
    'read: articles/f',
  ]);
});

it('does not list an article by itself that is here only with its story', () => {
  expect(named([item('articles/a', { holders: ['storylines/c'] })])).toEqual([]);
});

it('puts them in the order that the reader wants', () => {
  const items = [
    item('articles/b', { bytes: 3, keptAt: 1 }),
    item('articles/a', { bytes: 1, keptAt: 2 }),
    item('articles/c', { bytes: 2, keptAt: 3 }),
  ];
  expect(named(items, 'latest')).toEqual(['articles: articles/c articles/a articles/b']);
  expect(named(items, 'size')).toEqual(['articles: articles/b articles/c articles/a']);
  expect(named(items, 'title')).toEqual(['articles: articles/a articles/b articles/c']);
});
