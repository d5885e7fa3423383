import { isStill } from '../shell/spared';
import type { Anchor } from './anchor';

/**
 * The range of a block's text between two offsets. Only the text that the article itself says
 * counts: what the page adds (a dateline set as run-in, hidden words for screen readers) stands
 * in elements marked `data-added`.
 */
export function rangeIn(block: Element, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-added]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const range = document.createRange();
  let offset = 0;
  let begun = false;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const { length } = node;
    if (!begun && start < offset + length) {
      range.setStart(node, start - offset);
      begun = true;
    }
    if (begun && end <= offset + length) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset += length;
  }
  return null;
}

/**
 * Lights the words up and brings them into view, above whatever covers the foot of the screen.
 * Says whether the words were there. Where the browser cannot highlight a range, the paragraph's
 * own `:target` style stands for it.
 */
export function lightUp(anchor: Anchor, coveredBelow = 0): boolean {
  const block = document.getElementById(`p${anchor.block}`);
  const range = block && rangeIn(block, anchor.start, anchor.end);
  if (!block || !range) return false;
  if (typeof Highlight !== 'undefined') CSS.highlights.set('evidence', new Highlight(range));
  else block.classList.add('lit');
  reveal(range.getBoundingClientRect(), coveredBelow);
  return true;
}

/** Puts the light out. */
export function lightsOut() {
  if (typeof Highlight !== 'undefined') CSS.highlights.delete('evidence');
  for (const block of document.querySelectorAll('.lit')) block.classList.remove('lit');
}

/** Scrolls so that `box` stands in the upper part of what is not covered; not at all if it is there already. */
export function reveal(box: DOMRect, coveredBelow: number) {
  const head = 72;
  const open = window.innerHeight - coveredBelow;
  if (box.top >= head && box.bottom <= open - 24) return;
  const target = head + Math.max(0, (open - head - box.height) * 0.3);
  const calm = isStill();
  window.scrollBy({ top: box.top - target, behavior: calm ? 'auto' : 'smooth' });
}
