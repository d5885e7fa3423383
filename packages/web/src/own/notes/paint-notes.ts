import { rangeIn } from '../../marks/light';
import { tints, type Note } from '../things';
import { standsIn } from './held-notes';

/**
 * Lights the notes' words up where they stand, without touching the page: names stay links, and
 * nothing moves. A browser that cannot highlight ranges has the list of notes alone.
 */
export function paintNotes(
  root: ParentNode,
  notes: readonly Note[],
  revision: number,
  opened: string | null,
): void {
  if (typeof Highlight === 'undefined') return;
  const standing = notes.filter((note) => standsIn(note, revision));
  for (const tint of tints) {
    paint(
      `own-${tint}`,
      standing.filter((note) => note.tint === tint && note.id !== opened).flatMap(rangesOf),
      -2,
    );
  }
  paint('own-opened', standing.filter((note) => note.id === opened).flatMap(rangesOf), -1);

  function rangesOf({ anchors }: Note): readonly Range[] {
    return anchors.flatMap(({ block, start, end }) => {
      const element = root.querySelector(`#p${block}`);
      return (element && rangeIn(element, start, end)) ?? [];
    });
  }
}

/** Takes all of it away. */
export function unpaintNotes(): void {
  if (typeof Highlight === 'undefined') return;
  for (const name of [...tints, 'opened', 'choice']) CSS.highlights.delete(`own-${name}`);
}

export function paint(name: string, ranges: readonly Range[], priority = 0): void {
  if (typeof Highlight === 'undefined') return;
  if (ranges.length === 0) return void CSS.highlights.delete(name);
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
