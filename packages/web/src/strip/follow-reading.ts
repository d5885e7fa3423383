import { whereWhen } from '@dateline/model/browser';
import { rangeIn } from '../marks/light';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { passagesOf, type Passage } from './passages';
import { storyTime } from './story-time.svelte';

/** The line that is being read stands a third down the screen. */
const readingLine = 0.34;

/**
 * Moves the strip with the passage being read, as the reader scrolls. Returns what stops it.
 *
 * Nothing listens to scrolling: an invisible band lies over each passage, and the browser says
 * which of them the reading line is in. The text is measured only when it is laid out anew.
 */
export function followReading(article: ArticlePageFieldsFragment): () => void {
  const { passages, input } = passagesOf(article);
  const { stops } = whereWhen(input);
  const text = document.getElementById(`p${article.blocks[0]?.index}`)?.parentElement;
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  layer.style.cssText =
    'position:absolute;inset:0 auto auto 0;visibility:hidden;pointer-events:none';
  const bands = passages.map(() => layer.appendChild(document.createElement('div')));
  const numbers = new Map<Element, number>(bands.map((band, index) => [band, index]));
  const crossed = new Set<number>();
  let tops: readonly number[] = [];
  /** How far the page was scrolled when a passage was gone to. */
  let gone: { readonly scrolled: number } | null = null;

  const show = (passage: number) => {
    const stop = stops[passage];
    if (!stop) return;
    storyTime.passage = passage;
    if (stop !== storyTime.stop) storyTime.stop = stop;
  };
  const crossing = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const number = numbers.get(target) ?? 0;
        if (isIntersecting) crossed.add(number);
        else crossed.delete(number);
      }
      // Where the end of the page keeps a passage from the line, it is read all the same.
      if (gone && Math.abs(scrollY - gone.scrolled) < 2) return;
      gone = null;
      if (crossed.size > 0) show(Math.max(...crossed));
    },
    { rootMargin: `-${readingLine * 100}% 0px -${99.9 - readingLine * 100}% 0px` },
  );

  /** First all is read, then all is written: the page is laid out once. */
  const measure = () => {
    tops = passages.map(topOf);
    const end = (text?.getBoundingClientRect().bottom ?? 0) + scrollY;
    for (const [index, band] of bands.entries()) {
      // Before its first words, an article is at its first passage.
      const top = index === 0 ? 0 : (tops[index] ?? 0);
      const height = Math.max(1, (tops[index + 1] ?? end) - top);
      band.style.cssText = `position:absolute;left:0;width:1px;top:${top}px;height:${height}px`;
    }
  };
  // The text moves when the window, the text size, a font or what stands above it changes.
  const resized = new ResizeObserver(measure);

  document.body.append(layer);
  measure();
  for (const band of bands) crossing.observe(band);
  resized.observe(document.body);
  if (text) resized.observe(text);
  storyTime.count = passages.length;
  storyTime.go = (passage) => {
    scrollTo({ top: (tops[passage] ?? 0) - innerHeight * readingLine + 1, behavior: 'instant' });
    gone = { scrolled: scrollY };
    show(passage);
  };
  return () => {
    resized.disconnect();
    crossing.disconnect();
    layer.remove();
    storyTime.stop = null;
    storyTime.count = 0;
    storyTime.go = () => undefined;
  };
}

/** How far down the document a passage begins. */
function topOf({ block, start }: Passage): number {
  const element = document.getElementById(`p${block}`);
  const range = element && rangeIn(element, start, start + 1);
  return (range?.getBoundingClientRect().top ?? 0) + scrollY;
}
