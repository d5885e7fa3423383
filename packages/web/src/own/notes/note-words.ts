import type { Note } from '../things';

/** The words that a note is on, at most so many letters of them. */
export function wordsOf({ anchors }: Note, most = Infinity): string {
  const words = anchors.map(({ exact }) => exact).join(' … ');
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}

/** In the order of the text; those that were lost last. */
export function inTextOrder(notes: readonly Note[]): readonly Note[] {
  const key = ({ anchors: [first] }: Note) =>
    first ? first.block * 1e7 + first.start : Number.MAX_SAFE_INTEGER;
  return [...notes].sort((a, b) => key(a) - key(b) || a.created - b.created);
}
