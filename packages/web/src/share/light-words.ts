import type { Span } from '@dateline/model/browser';
import { lightUp, lightsOut, rangeIn } from '../marks/light';

/** Lights up words that may run over several blocks, and brings the first of them into view. */
export function lightRanges(spans: readonly Span[]) {
  lightsOut();
  const [first, ...more] = spans;
  if (!first || !lightUp(first)) return;
  for (const { block, start, end } of more) {
    const element = document.getElementById(`p${block}`);
    const range = element && rangeIn(element, start, end);
    if (!element || !range) continue;
    if (typeof Highlight !== 'undefined') CSS.highlights.get('evidence')?.add(range);
    else element.classList.add('lit');
  }
}
