import { isStill } from '../shell/spared';

/** Pixels below the top of the screen above which nothing counts as being read. */
const readingLine = 72;

/** The element of `all` that the reader is at: the one with the focus, else none. */
function focusedOf(all: readonly HTMLElement[]): number {
  return all.findIndex((each) => each.contains(document.activeElement));
}

/** What one steps through: an article's paragraphs, else the headlines of a list, else its entries. */
export function stopsOn(main: ParentNode): readonly HTMLElement[] {
  const blocks = [...main.querySelectorAll<HTMLElement>('article .block')];
  if (blocks.length > 0) return blocks;
  const headlines = firstOfEach(main.querySelectorAll<HTMLAnchorElement>('a[href^="/articles/"]'));
  if (headlines.length > 1) return headlines;
  return firstOfEach(main.querySelectorAll<HTMLAnchorElement>('li a[href]:first-of-type'));
}

/** A list leads to the same article by its headline and by other words; one stop is enough. */
function firstOfEach(links: Iterable<HTMLAnchorElement>): readonly HTMLElement[] {
  const byAddress = new Map<string, HTMLAnchorElement>();
  for (const link of links) {
    if (link.hash || byAddress.has(link.pathname + link.search)) continue;
    if (link.checkVisibility()) byAddress.set(link.pathname + link.search, link);
  }
  return [...byAddress.values()];
}

/** The stop after or before where the reader is: by the focus, else by what is on the screen. */
export function nextStop(stops: readonly HTMLElement[], by: 1 | -1): HTMLElement | null {
  const focused = focusedOf(stops);
  if (focused >= 0) return stops[focused + by] ?? null;
  const tops = stops.map((each) => each.getBoundingClientRect().top);
  if (by === 1) return stops.find((_, at) => (tops[at] ?? 0) >= readingLine) ?? null;
  return stops.findLast((_, at) => (tops[at] ?? 0) < readingLine) ?? null;
}

/** Focuses what cannot have the focus otherwise, for as long as it has it. */
export function stepTo(stop: HTMLElement) {
  if (!stop.matches('a, button')) {
    stop.tabIndex = -1;
    stop.addEventListener('blur', () => stop.removeAttribute('tabindex'), { once: true });
  }
  stop.focus({ preventScroll: true });
  const { top, bottom } = stop.getBoundingClientRect();
  if (top >= readingLine && bottom <= innerHeight - readingLine) return;
  stop.scrollIntoView({ block: 'start', behavior: isStill() ? 'instant' : 'smooth' });
}

/** The paragraph that has the focus, else the first that begins on the screen. */
export function paragraphRead(main: ParentNode): HTMLElement | null {
  const blocks = [...main.querySelectorAll<HTMLElement>('article .block')];
  const focused = blocks[focusedOf(blocks)];
  return focused ?? nextStop(blocks, 1);
}
