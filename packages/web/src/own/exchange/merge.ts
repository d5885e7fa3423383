import type { OwnWrite } from '../store/own-store';
import type { Note, OwnThings, SavedArticle } from '../things';

/** What an import adds to what is here. */
export interface Merge {
  readonly change: OwnWrite;
  /** Things that are new here, or newer than what was. */
  readonly added: number;
  /** Things that were here as they are, or newer. */
  readonly known: number;
}

/**
 * Puts what comes beside what is here; nothing that is here is lost, and nothing stands there
 * twice. Of one note in two states, and of one reading place, the later holds.
 */
export function merge(here: OwnThings, coming: OwnThings): Merge {
  const saved = newSaved(here.saved, coming.saved);
  const places = unique(coming.places, ({ slug }) => slug).filter((place) => {
    const known = here.places.find(({ slug }) => slug === place.slug);
    return !known || known.at < place.at;
  });
  const notes = newNotes(here.notes, coming.notes);
  const texts = coming.texts.filter(
    (text) =>
      !here.texts.some((each) => each.slug === text.slug && each.revision === text.revision),
  );
  const added = saved.length + places.length + notes.length;
  const all = coming.saved.length + coming.places.length + coming.notes.length;
  return {
    change: {
      saved: { put: saved },
      places: { put: places },
      notes: { put: notes },
      texts: { put: texts },
    },
    added,
    known: all - added,
  };
}

/** After those that are here, in their own order; where none is here, as they stood. */
function newSaved(
  here: readonly SavedArticle[],
  coming: readonly SavedArticle[],
): readonly SavedArticle[] {
  const known = new Set(here.map(({ slug }) => slug));
  const fresh = unique(coming, ({ slug }) => slug).filter(({ slug }) => !known.has(slug));
  if (here.length === 0) return fresh;
  const last = Math.max(...here.map(({ order }) => order));
  return [...fresh]
    .sort((a, b) => a.order - b.order)
    .map((article, at) => ({ ...article, order: last + 1 + at }));
}

function newNotes(here: readonly Note[], coming: readonly Note[]): readonly Note[] {
  const byId = new Map(here.map((note) => [note.id, note]));
  const contents = new Set(here.map(contentOf));
  const fresh = new Map<string, Note>();
  for (const note of coming) {
    const known = fresh.get(note.id) ?? byId.get(note.id);
    if (known ? known.modified >= note.modified : contents.has(contentOf(note))) continue;
    contents.add(contentOf(note));
    fresh.set(note.id, note);
  }
  return [...fresh.values()];
}

/** The same words marked in the same way with the same note are the same note. */
function contentOf({ slug, tint, text, anchors }: Note): string {
  const words = anchors.map(({ block, start, exact }) => [block, start, exact]);
  return JSON.stringify([slug, tint, text, words]);
}

function unique<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}
