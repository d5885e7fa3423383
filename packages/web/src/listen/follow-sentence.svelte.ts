import { rangeIn, reveal } from '../marks/light';
import type { SpokenSentence } from './spoken-sentences';

/** Milliseconds after one of our own scrolls in which a scroll is taken to be its. */
const ownScroll = 1200;

/**
 * Lights the sentence that is spoken and keeps it in view, until the reader scrolls away from it; from
 * then on it is left to them to come back.
 */
export class FollowSentence {
  /** Whether the reader has scrolled away. */
  away = $state(false);
  readonly #coveredBelow: () => number;
  #range: Range | null = null;
  #block: Element | null = null;
  #scrolledAt = -Infinity;

  /** @param coveredBelow how many pixels at the foot of the screen something covers. */
  constructor(coveredBelow: () => number) {
    this.#coveredBelow = coveredBelow;
  }

  /** Watches the reader's scrolling; what it returns puts the light out and ends that. */
  begin(): () => void {
    const scrolled = () => {
      if (performance.now() - this.#scrolledAt > ownScroll) this.away = !this.#isInView();
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      removeEventListener('scroll', scrolled);
      this.show(null);
    };
  }

  show(sentence: SpokenSentence | null) {
    this.#block?.classList.remove('lit');
    this.#block = sentence && document.getElementById(`p${sentence.block}`);
    this.#range =
      sentence && this.#block ? rangeIn(this.#block, sentence.start, sentence.end) : null;
    if (typeof Highlight === 'undefined') this.#block?.classList.add('lit');
    else if (this.#range) CSS.highlights.set('listen', new Highlight(this.#range));
    else CSS.highlights.delete('listen');
    if (sentence && !this.away) this.#bringIntoView();
  }

  /** Brings the reader back to the sentence, and follows it again. */
  comeBack() {
    this.away = false;
    this.#bringIntoView();
  }

  #bringIntoView() {
    if (!this.#range || this.#isInView()) return;
    this.#scrolledAt = performance.now();
    reveal(this.#range.getBoundingClientRect(), this.#coveredBelow());
  }

  #isInView(): boolean {
    const box = this.#range?.getBoundingClientRect();
    return !box || (box.bottom > 72 && box.top < innerHeight - this.#coveredBelow() - 24);
  }
}
