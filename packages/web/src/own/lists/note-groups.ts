import { inTextOrder, wordsOf } from '../notes/note-words';
import type { ArticleName, Note } from '../things';

/** The notes of one article, in the order of its text. */
export interface NoteGroup extends ArticleName {
  readonly notes: readonly Note[];
}

/** By article; the one that was marked last comes first. */
export function notesByArticle(notes: readonly Note[]): readonly NoteGroup[] {
  const groups = new Map<string, Note[]>();
  for (const note of [...notes].sort((a, b) => b.created - a.created)) {
    const group = groups.get(note.slug);
    if (group) group.push(note);
    else groups.set(note.slug, [note]);
  }
  return [...groups.values()].flatMap((group) => {
    const [latest] = group;
    if (!latest) return [];
    const { slug, headline, language } = latest;
    return [{ slug, headline, language, notes: inTextOrder(group) }];
  });
}

/** The notes that have every word of the query in them, in whatever case and with or without accents. */
export function notesWith(notes: readonly Note[], query: string): readonly Note[] {
  const wanted = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return notes;
  return notes.filter((note) => {
    const text = plain(`${note.headline} ${wordsOf(note)} ${note.text}`);
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[‘’]/g, "'").toLowerCase();
}
