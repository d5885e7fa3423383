import { describe, expect, it } from 'vitest';
import type { Found } from '../../search/found';
import { FoundList } from './found-list';

const row = (id: string, kind: Found['kind'] = 'person'): Found => ({
  kind,
  id,
  path: `/people/${id}`,
  title: id,
  snippet: '',
  at: null,
  published: null,
  speaker: null,
  mode: null,
});
const rows = (ids: string) => [...ids].map((id) => row(id));
const shape = (list: FoundList) =>
  list.sections.map(({ from, found }) => `${from} ${found.map(({ id }) => id).join('')}`);

describe('what was found', () => {
  it('keeps its place when more comes, and is there once', () => {
    const first = FoundList.empty.with('device', rows('ab'));
    expect(shape(first.with('library', rows('cbd')))).toEqual(['device ab', 'library cd']);
    const other = FoundList.empty.with('library', rows('cbd'));
    expect(shape(other.with('device', rows('ab')))).toEqual(['library cbd', 'device a']);
  });

  it('goes on at the end when it comes by itself, and in its place when it was asked for', () => {
    const both = FoundList.empty.with('device', rows('a')).with('library', rows('b'));
    expect(shape(both.with('device', rows('ac')))).toEqual(['device a', 'library b', 'device c']);
    expect(shape(both.with('device', rows('ac'), true))).toEqual(['device ac', 'library b']);
    expect(shape(both.with('library', rows('bd')))).toEqual(['device a', 'library bd']);
  });

  it('has no part with nothing in it', () => {
    expect(shape(FoundList.empty.with('device', []))).toEqual([]);
    const list = FoundList.empty.with('device', rows('a'));
    expect(shape(list.with('library', rows('a')))).toEqual(['device a']);
  });

  it('can be of one kind', () => {
    const list = FoundList.empty.with('device', [row('a'), row('b', 'place')]);
    expect(shape(list.only('place'))).toEqual(['device b']);
    expect(shape(list.only('quote'))).toEqual([]);
  });
});
