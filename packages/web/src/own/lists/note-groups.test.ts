import { expect, it } from 'vitest';
import type { Note } from '../things';
import { notesByArticle, notesWith } from './note-groups';

function note(slug: string, created: number, start: number, text: string): Note {
  const at = { revision: 1, block: 0, start, end: start + 1, prefix: '', suffix: '', sentence: '' };
  const anchor = { ...at, exact: 'De Mistura’s plan', status: 'anchored' as const, was: null };
  const id = `${slug}-${created}`;
  const name = { slug, headline: `About ${slug}`, language: 'en' };
  return { ...name, id, tint: 'pink', text, anchors: [anchor], created, modified: created };
}

const notes = [note('a', 1, 50, 'Café'), note('b', 2, 0, ''), note('a', 3, 10, 'naïve')];

it('notes stand by article, the last marked first, and then as the text has them', () => {
  expect(notesByArticle(notes).map((group) => group.notes.map(({ created }) => created))).toEqual([
    [3, 1],
    [2],
  ]);
});

it('a note is found by its words, its text or its article, whatever the case and the accents', () => {
  const found = (query: string) => notesWith(notes, query).map(({ created }) => created);
  expect(found("  mistura's PLAN ")).toEqual([1, 2, 3]);
  expect(found('cafe')).toEqual([1]);
  expect(found('about a naive')).toEqual([3]);
  expect(found('cafe naive')).toEqual([]);
});
