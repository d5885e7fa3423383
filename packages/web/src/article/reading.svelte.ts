import type { Component } from 'svelte';
import { parseFragment, type Anchor } from '../marks/anchor';
import { lightUp, lightsOut } from '../marks/light';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { choices } from '../shell/reading-choices.svelte';

/**
 * What the reader tapped: an entity's path, and the words in the text that were tapped; or `#p3`,
 * for what a paragraph states, and the hairline beside it if that was tapped.
 */
export interface Opened {
  readonly path: string;
  readonly mark: HTMLElement;
  readonly hair?: Element | null | undefined;
}

/** Marks the step in the history that an open sheet is. */
export const sheetStep = 'dateline-sheet';

/**
 * The reading of one article: marks shown or not, what is opened, which words are lit. What it
 * opens is loaded when the page is idle, or at the first tap.
 */
class Reading {
  opened = $state.raw<Opened | null>(null);
  Context = $state.raw<Component<{ article: ArticlePageFieldsFragment }> | null>(null);
  /** How many pixels at the foot of the screen something covers. */
  coveredBelow = 0;

  /** Whether the marks are hidden: the reader's choice for every article. */
  get quiet() {
    return choices.now.marks === 'quiet';
  }

  /** Takes up the article inside `root`; what it returns lets go of it. */
  begin(root: HTMLElement): () => void {
    this.opened = null;
    document.documentElement.dataset['scripted'] = '';
    const tapped = (event: MouseEvent) => this.#tapped(event);
    const moved = () => this.#followAddress();
    root.addEventListener('click', tapped);
    addEventListener('hashchange', moved);
    this.#followAddress();
    // What fails here fails again at a tap, and is seen to there.
    const idle = setTimeout(() => this.#prepare().catch(() => undefined), 1500);
    return () => {
      clearTimeout(idle);
      root.removeEventListener('click', tapped);
      removeEventListener('hashchange', moved);
      this.close();
      lightsOut();
    };
  }

  toggleQuiet() {
    choices.choose('marks', this.quiet ? 'shown' : 'quiet');
  }

  /** Opens what stands at `path`, beside the words `mark`. */
  open(path: string, mark: HTMLElement, hair?: Element | null) {
    this.opened?.mark.removeAttribute('aria-expanded');
    mark.setAttribute('aria-expanded', 'true');
    this.opened = { path, mark, hair };
  }

  close() {
    this.opened?.mark.removeAttribute('aria-expanded');
    this.opened = null;
  }

  /** Closes what is open; a sheet that made itself a step in the history goes back over it. */
  dismiss() {
    if (history.state?.[sheetStep]) history.back();
    else this.close();
  }

  /** Lights the words up where they stand, and makes them the page's address. */
  show(anchor: Anchor, address: string) {
    history.replaceState(history.state, '', address);
    lightUp(anchor, this.coveredBelow);
  }

  #followAddress() {
    const anchor = parseFragment(location.hash);
    if (anchor) lightUp(anchor, this.coveredBelow);
  }

  #tapped(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    const target = event.target instanceof Element ? event.target : null;
    const hair = target?.closest('.hair');
    const link = hair
      ? hair.closest('.block')?.querySelector<HTMLAnchorElement>('.facts')
      : target?.closest('a');
    if (!link) return;
    const anchor = parseFragment(link.hash);
    if (anchor && link.pathname === location.pathname) {
      event.preventDefault();
      this.show(anchor, link.hash);
    } else if (link.matches('.mark, .facts')) {
      event.preventDefault();
      void this.#open(link, hair);
    }
  }

  async #open(link: HTMLAnchorElement, hair?: Element | null) {
    lightsOut();
    if (this.opened?.mark === link && !hair) return this.dismiss();
    try {
      await this.#prepare();
    } catch (error) {
      // A server that is a version ahead no longer has what opens names; each has a page as well.
      console.error(error);
      return location.assign(link.href);
    }
    // A name inside what is open takes its place, beside the words that were tapped first.
    const inside = link.closest('[data-context]') && this.opened;
    const mark = inside ? inside.mark : link;
    this.open(link.matches('.facts') ? link.hash : link.pathname, mark, hair);
  }

  async #prepare() {
    this.Context ??= (
      await import(/* webpackChunkName: "context" */ '../context/Context.svelte')
    ).default;
  }
}

export const reading = new Reading();
