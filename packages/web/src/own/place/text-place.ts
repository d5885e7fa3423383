import { rangeIn } from '../../marks/light';
import type { TextPlace } from '../things';

/** Pixels below the top of the screen at which the eye is taken to read. */
const readingLine = 96;

/** The letter that stands at the reading line; null while the text begins below it. */
export function placeInView(root: ParentNode): TextPlace | null {
  const blocks = [...root.querySelectorAll<HTMLElement>('.block')];
  if ((blocks[0]?.getBoundingClientRect().top ?? Infinity) >= readingLine) return null;
  const block = blocks.find((each) => each.getBoundingClientRect().bottom > readingLine);
  if (!block) return null;
  const offset = firstBelow(block);
  const box = boxAt(block, offset);
  if (!box) return null;
  const shift = (box.top - readingLine) / lineHeight(block);
  return { block: Number(block.id.slice(1)), offset, shift };
}

/** Scrolls so that the letter stands where it stood; says whether there is such a letter. */
export function goToPlace(root: ParentNode, { block, offset, shift }: TextPlace): boolean {
  const element = root.querySelector<HTMLElement>(`#p${block}`);
  const box = element && (boxAt(element, offset) ?? element.getBoundingClientRect());
  if (!element || !box) return false;
  const wanted = readingLine + Math.min(shift, 2) * lineHeight(element);
  window.scrollBy({ top: box.top - wanted, behavior: 'instant' });
  return true;
}

/** The share of the article's letters that stand above a place. */
export function progressAt(
  blocks: readonly { readonly index: number; readonly text: string }[],
  { block, offset }: Pick<TextPlace, 'block' | 'offset'>,
): number {
  let [above, all] = [0, 0];
  for (const { index, text } of blocks) {
    all += text.length;
    above += index < block ? text.length : index === block ? Math.min(offset, text.length) : 0;
  }
  return all === 0 ? 0 : above / all;
}

/** Whether the end of the text can be seen. */
export function endInView(root: ParentNode): boolean {
  const last = [...root.querySelectorAll('.block')].at(-1);
  return last !== undefined && last.getBoundingClientRect().bottom <= window.innerHeight;
}

/** Letters follow one another down the page, so the first below the line is found by halving. */
function firstBelow(block: HTMLElement): number {
  let [low, high] = [0, lengthOf(block)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxAt(block, middle);
    if (box && box.bottom > readingLine) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, Math.max(0, lengthOf(block) - 1));
}

function boxAt(block: HTMLElement, offset: number): DOMRect | undefined {
  const boxes = rangeIn(block, offset, offset + 1)?.getClientRects();
  return boxes?.[boxes.length - 1];
}

function lengthOf(block: HTMLElement): number {
  let added = 0;
  for (const each of block.querySelectorAll('[data-added]')) added += each.textContent.length;
  return block.textContent.length - added;
}

function lineHeight(block: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(block).lineHeight) || 24;
}
