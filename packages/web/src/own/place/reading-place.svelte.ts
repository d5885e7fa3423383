import type { ArticlePageFieldsFragment } from '../../operations/generated/types';
import type { Shelf } from '../shelf.svelte';
import type { ReadingPlace, TextPlace } from '../things';
import { placeAfterCorrection } from './place-after-correction';
import { endInView, goToPlace, placeInView, progressAt } from './text-place';

/** Milliseconds without a scroll after which the reader has come to rest. */
const restAfter = 250;
/** Pixels that a reader has to scroll to show that they go their own way. */
const ownWay = 160;

/** Until the page has been shown once: what the browser restores by itself is in pixels. */
let firstArticle = true;

/**
 * Follows where an article is read, and brings the reader back there. A reader who comes by a
 * link to some words, or has begun to scroll, is only offered the way.
 */
export class ReadingPlaceKeeper {
  /** `here`: the reader was brought back; `offered`: they can be; null: nothing to say. */
  notice = $state.raw<'here' | 'offered' | null>(null);

  readonly #shelf: Shelf;
  readonly #root: HTMLElement;
  readonly #article: () => ArticlePageFieldsFragment;
  #place: TextPlace | null = null;
  #restoredTo = 0;

  constructor(shelf: Shelf, root: HTMLElement, article: () => ArticlePageFieldsFragment) {
    this.#shelf = shelf;
    this.#root = root;
    this.#article = article;
  }

  /** Brings the reader back, then follows them; what it returns ends that. */
  begin(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const note = () => this.#note();
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(note, restAfter);
      if (Math.abs(window.scrollY - this.#restoredTo) > ownWay) this.notice = null;
    };
    const hidden = () => document.visibilityState === 'hidden' && note();
    void this.#restore().then(() => {
      if (ended) return;
      addEventListener('scroll', scrolled, { passive: true });
      document.addEventListener('visibilitychange', hidden);
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      removeEventListener('scroll', scrolled);
      document.removeEventListener('visibilitychange', hidden);
    };
  }

  goOn() {
    if (this.#place && goToPlace(this.#root, this.#place)) this.#said('here');
  }

  toTop() {
    this.notice = null;
    window.scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }

  async #restore(): Promise<void> {
    const article = this.#article();
    const kept = this.#shelf.places[article.slug];
    const reloaded = firstArticle && isReload();
    firstArticle = false;
    if (!kept || kept.progress >= 1 || location.hash) return;
    this.#place = await placeAfterCorrection(kept, article, this.#shelf.store);
    const wandered = !reloaded && window.scrollY > ownWay;
    if (wandered) return this.#said('offered');
    if (goToPlace(this.#root, this.#place)) this.#said('here');
  }

  #said(notice: 'here' | 'offered') {
    this.#restoredTo = window.scrollY;
    this.notice = notice;
  }

  #note() {
    const article = this.#article();
    const { slug, headline, language, revision, readingMinutes, blocks } = article;
    const place = placeInView(this.#root);
    if (!place) return void this.#shelf.forgetPlace(slug);
    const progress = endInView(this.#root) ? 1 : progressAt(blocks, place);
    const name = { slug, headline, language, revision, readingMinutes };
    const next: ReadingPlace = { ...name, ...place, progress, at: Date.now() };
    void this.#shelf.putPlace(next);
  }
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}
