import { whereWhen } from '@dateline/model/browser';
import { rangeIn } from '../marks/light';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { passagesOf, type Passage } from './passages';
import { storyTime } from './story-time.svelte';

/** The line that is being read stands a third down the screen. */
const readingLine = 0.34;

/** Moves the strip with the passage being read, as the reader scrolls. Returns what stops it. */
export function followReading(article: ArticlePageFieldsFragment): () => void {
  const { passages, input } = passagesOf(article);
  const { stops } = whereWhen(input);
  let tops: readonly number[] = [];
  let asked = 0;

  const measure = () => {
    tops = passages.map(topOf);
    follow();
  };
  const follow = () => {
    asked = 0;
    const line = scrollY + innerHeight * readingLine;
    const read = Math.max(
      0,
      tops.findLastIndex((top) => top <= line),
    );
    const stop = stops[read];
    if (stop && stop !== storyTime.stop) storyTime.stop = stop;
  };
  const scrolled = () => {
    asked ||= requestAnimationFrame(follow);
  };

  // The text moves when the window, the text size or a font does.
  const resized = new ResizeObserver(measure);
  const text = document.getElementById(`p${article.blocks[0]?.index}`)?.parentElement;
  if (text) resized.observe(text);
  addEventListener('scroll', scrolled, { passive: true });
  measure();
  return () => {
    resized.disconnect();
    removeEventListener('scroll', scrolled);
    cancelAnimationFrame(asked);
    storyTime.stop = null;
  };
}

/** How far down the document a passage begins. */
function topOf({ block, start }: Passage): number {
  const element = document.getElementById(`p${block}`);
  const range = element && rangeIn(element, start, start + 1);
  return (range?.getBoundingClientRect().top ?? 0) + scrollY;
}
