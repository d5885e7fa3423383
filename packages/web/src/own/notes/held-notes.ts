import { alignText, reanchor, type TextAlignment } from '@dateline/model/anchoring';
import type { Note, NoteAnchor, RevisionText } from '../things';
import { anchorText } from './anchor-text';

/**
 * The notes of an article as they stand in `text`. Words are found again where the model's
 * anchoring finds evidence again; what it is not certain of is attached to nothing, and keeps its
 * old words. Without the text that a note was made in, its words must stand exactly once, with
 * all that stood around them.
 *
 * @param earlier the texts of earlier revisions, as far as they are on the device.
 */
export function heldNotes(
  notes: readonly Note[],
  text: RevisionText,
  earlier: readonly RevisionText[],
): readonly Note[] {
  const alignments = new Map<number, TextAlignment>();
  const alignmentFrom = (revision: number): TextAlignment => {
    const known = alignments.get(revision);
    if (known) return known;
    const before = earlier.find((each) => each.revision === revision) ?? text;
    const made = alignText(anchorText(before), anchorText(text));
    alignments.set(revision, made);
    return made;
  };
  const isKnown = (revision: number) => earlier.some((each) => each.revision === revision);
  return notes.map((note) => {
    const anchors = note.anchors.map((anchor) =>
      anchor.revision === text.revision
        ? checked(anchor, text)
        : held(anchor, alignmentFrom(anchor.revision), isKnown(anchor.revision)),
    );
    return anchors.every((each, at) => each === note.anchors[at]) ? note : { ...note, anchors };
  });
}

/** Whether a note's words can be shown where they stand: all of them. */
export function standsIn(note: Note, revision: number): boolean {
  return note.anchors.every(
    ({ status, ...anchor }) =>
      anchor.revision === revision && (status === 'anchored' || status === 'moved'),
  );
}

/** What comes from a file may say that its words stand where they do not. */
function checked(anchor: NoteAnchor, text: RevisionText): NoteAnchor {
  const { block, start, end, exact, status } = anchor;
  const stands = text.blocks[block]?.text.slice(start, end) === exact;
  return stands || status === 'orphaned' ? anchor : { ...anchor, status: 'orphaned' };
}

function held(anchor: NoteAnchor, alignment: TextAlignment, textIsKnown: boolean): NoteAnchor {
  const { was, ...evidence } = anchor;
  const article = alignment.after.article;
  const status = textIsKnown || evidence.status === 'ambiguous' ? evidence.status : 'orphaned';
  const found = reanchor(alignment, { ...evidence, status, article });
  if (found.outcome === 'ambiguous' || found.outcome === 'orphaned') {
    return anchor.status === found.outcome ? anchor : { ...anchor, status: found.outcome };
  }
  const { article: _, ...now } = found.evidence;
  const first = was ?? anchor.exact;
  return { ...now, was: now.exact === first ? null : first };
}
