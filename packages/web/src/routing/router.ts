import { flushSync, tick } from 'svelte';
import { isStill } from '../shell/spared';
import type { carryHeadline } from './carry-headline';
import { contentsOf, type Content, type ContentSources } from './contents';
import type { CurrentPage } from './current-page.svelte';
import { loadScreen } from './screen-chunks';
import { matchAddress, type Match } from './routes';
import { ScrollMemory } from './scroll-memory';
import { titleOf } from './title';

export interface RouterOptions {
  readonly page: CurrentPage;
  readonly sources: ContentSources;
  /** Hears of every page that has been shown. */
  readonly onShown: (match: Match, content: Content) => void;
}

/** Milliseconds before the shell says that the next page is on its way. */
const busyAfter = 120;

/** Follows links inside the site without leaving the document. */
export class Router {
  /** Carries a headline over from one page to the next, once that is there. */
  carry: typeof carryHeadline | null = null;
  readonly #page: CurrentPage;
  readonly #sources: ContentSources;
  readonly #onShown: RouterOptions['onShown'];
  readonly #scroll = new ScrollMemory(window);
  #address = addressOf(location);
  /** Counts navigations: what an earlier one still brings is let go. */
  #turn = 0;

  constructor({ page, sources, onShown }: RouterOptions) {
    this.#page = page;
    this.#sources = sources;
    this.#onShown = onShown;
  }

  start() {
    this.#scroll.start();
    document.addEventListener('click', (event) => {
      const url = linkFollowed(event);
      if (url && this.#follow(url)) event.preventDefault();
    });
    document.addEventListener('submit', (event) => {
      const url = formAddress(event);
      if (url && this.#follow(url)) event.preventDefault();
    });
    window.addEventListener('popstate', () => {
      this.#scroll.leave();
      if (addressOf(location) === this.#address) return this.#scroll.restore();
      const match = matchAddress(location.pathname, new URLSearchParams(location.search));
      if (match) void this.#open(match, 'back');
      else location.reload();
    });
  }

  /** Opens the page at the present address, in the bare shell or over what is shown. */
  async openCurrent() {
    const { pathname, search } = location;
    const found = matchAddress(pathname, new URLSearchParams(search));
    const nowhere = { path: pathname, params: {}, search: {} };
    await this.#open(found ?? { screen: 'NotFound', location: nowhere, question: null }, 'again');
  }

  #follow(url: URL): boolean {
    const match = matchAddress(url.pathname, url.searchParams);
    // A screen may have changed its address since it was opened.
    const again = addressOf(url) === addressOf(location);
    // A place further down on the same page is the browser's to find.
    if (!match || (again && url.hash)) return false;
    this.#scroll.leave();
    if (!again) this.#scroll.push(url);
    void this.#open(match, again ? 'again' : 'forward');
    return true;
  }

  async #open(match: Match, way: 'forward' | 'back' | 'again') {
    const turn = ++this.#turn;
    const current = () => turn === this.#turn;
    const left = this.#page.location.path;
    this.#address = addressOf(location);
    const busy = setTimeout(() => (this.#page.busy = true), busyAfter);
    let shown: Content | null = null;
    // In the bare shell there is nothing yet to read: the head of the page is seen first.
    const whole = this.#page.name !== 'Opening';
    // The likeliest screen comes while its data does; what fails here fails again below.
    loadScreen(match.screen).catch(() => undefined);
    try {
      for await (const content of contentsOf(match, this.#sources)) {
        const screen = await loadScreen(content.screen);
        if (!current()) return;
        clearTimeout(busy);
        this.#page.busy = false;
        const before = shown?.screen ?? (way === 'again' ? this.#page.name : null);
        if (before === content.screen) {
          this.#page.refresh(content.data, content.source);
        } else {
          const change = () => {
            const { location } = match;
            this.#page.show({ ...content, name: content.screen, screen, location, whole });
            document.title = titleOf(content.screen, content.data, match.location.search);
            flushSync();
            if (!shown) this.#place(way);
          };
          const path = match.location.path;
          await changeView(change, way !== 'again' && !shown, () => this.carry?.(left, path));
        }
        shown = content;
        this.#onShown(match, content);
        // What comes next (the network's code, for one) is not to hold up what has been found.
        await painted();
        if (!current()) return;
        if (!this.#page.whole) {
          this.#page.whole = true;
          await painted();
        }
      }
    } catch (error) {
      // A chunk that cannot be loaded: the server has the page, if anything has.
      console.error(error);
      if (current()) location.reload();
    } finally {
      clearTimeout(busy);
      if (current()) this.#page.busy = false;
    }
  }

  /** Puts the reader where the page begins, or where they left it. */
  #place(way: 'forward' | 'back' | 'again') {
    if (way === 'again') return;
    if (way === 'back') this.#scroll.restore();
    else if (!scrollToHash()) window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }
}

/** Path and query: what makes another page. */
function addressOf({ pathname, search }: { pathname: string; search: string }): string {
  return pathname + search;
}

function scrollToHash(): boolean {
  const target =
    location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) target.scrollIntoView();
  return Boolean(target);
}

/** Resolves when what now stands in the document has been painted, or nobody looks at it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

async function changeView(
  change: () => void,
  worthShowing: boolean,
  carry: () => (() => () => void) | undefined,
) {
  if (!worthShowing || isStill() || document.hidden || !document.startViewTransition) {
    change();
    return tick();
  }
  const arrive = carry();
  let settle: (() => void) | undefined;
  const transition = document.startViewTransition(() => {
    change();
    settle = arrive?.();
  });
  // A transition that is skipped (another follows, the tab is hidden) has still made the change.
  transition.ready.catch(() => undefined);
  void transition.finished.catch(() => undefined).then(() => settle?.());
  await transition.updateCallbackDone;
}

/** The address of a plain click on a link of this site, or null. */
function linkFollowed(event: MouseEvent): URL | null {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || modified) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.hasAttribute('download')) return null;
  if (link.target && link.target !== '_self') return null;
  return own(link.href);
}

/** The address that a search form leads to, or null. */
function formAddress(event: SubmitEvent): URL | null {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return null;
  if (form.method !== 'get') return null;
  const url = own(form.action);
  if (!url) return null;
  url.search = '';
  for (const [name, value] of new FormData(form, event.submitter)) {
    if (typeof value === 'string') url.searchParams.append(name, value);
  }
  return url;
}

function own(href: string): URL | null {
  const url = new URL(href, location.href);
  return url.origin === location.origin ? url : null;
}
