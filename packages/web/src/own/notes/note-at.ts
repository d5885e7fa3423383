import type { Note } from '../things';
import { standsIn } from './held-notes';
import { offsetIn } from './selected-spans';

/** The note whose words stand where the page was touched; the shortest, where several do. */
export function noteAt(
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
  notes: readonly Note[],
  revision: number,
): Note | null {
  const point = caretAt(clientX, clientY);
  const block = point?.node.parentElement?.closest<HTMLElement>('.block');
  if (!point || !block) return null;
  const number = Number(block.id.slice(1));
  const offset = offsetIn(block, point.node, point.offset);
  let best: { readonly note: Note; readonly length: number } | null = null;
  for (const note of notes.filter((each) => standsIn(each, revision))) {
    for (const anchor of note.anchors) {
      const inside = anchor.block === number && anchor.start <= offset && offset <= anchor.end;
      const length = anchor.end - anchor.start;
      if (inside && (!best || length < best.length)) best = { note, length };
    }
  }
  return best?.note ?? null;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Safari knows it by an older name.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
