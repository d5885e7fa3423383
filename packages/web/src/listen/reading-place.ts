import type { Span } from '@dateline/model/browser';
import { rangeIn } from '../marks/light';

/** Pixels below the top of the screen at which the eye is taken to read. */
const readingLine = 72;

/**
 * Where a reader would be read to from: the words they chose, the paragraph that has the focus, else the
 * first that is on the screen; the beginning, while that is still to come.
 */
export function placeRead(root: ParentNode): Pick<Span, 'block' | 'start'> {
  const chosen = getSelection();
  const node = chosen && !chosen.isCollapsed ? chosen.anchorNode : document.activeElement;
  const element = node instanceof Element ? node : node?.parentElement;
  const block = element?.closest<HTMLElement>('article .block');
  if (block) return { block: numberOf(block), start: 0 };
  const blocks = [...root.querySelectorAll<HTMLElement>('.block')];
  const [first] = blocks;
  if (!first || first.getBoundingClientRect().top >= readingLine) return { block: 0, start: 0 };
  const read = blocks.find((each) => each.getBoundingClientRect().bottom > readingLine);
  return read ? { block: numberOf(read), start: firstBelow(read) } : { block: 0, start: 0 };
}

/** The first letter of a paragraph that stands below the reading line; letters follow one another down. */
function firstBelow(block: HTMLElement): number {
  let [low, high] = [0, block.textContent.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = rangeIn(block, middle, middle + 1)?.getBoundingClientRect();
    if (!box || box.bottom > readingLine) high = middle;
    else low = middle + 1;
  }
  return low;
}

function numberOf(block: HTMLElement): number {
  return Number(block.id.slice(1));
}
