import type { ScreenName } from '../routing/routes';
import { afterReading, isFitting, parseMemory, type InstallMemory } from './install-moment';

const key = 'dateline-install';

/** How this browser installs an app: by a prompt of its own, or by hand from a menu. */
export type Means = { readonly prompt: InstallPrompt } | 'share-menu';

/** Chromium's offer, which it lets a page hold back. Not in TypeScript's library. */
export interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Offers once, at a fitting moment, to put the app on the device. */
export class Installing {
  #memory: InstallMemory = parseMemory(read());
  #prompt: InstallPrompt | null = null;
  #screen: ScreenName;

  constructor(screen: ScreenName) {
    this.#screen = screen;
    addEventListener('beforeinstallprompt', (event) => {
      // The browser's own bar would come in the middle of a sentence.
      event.preventDefault();
      this.#prompt = event as InstallPrompt;
      this.#consider();
    });
    addEventListener('appinstalled', () => this.#remember({ ...this.#memory, offered: true }));
  }

  /** To be told of every page that is shown. */
  shown(screen: ScreenName, slug: string | undefined) {
    this.#screen = screen;
    if (screen === 'Article' && slug) this.#remember(afterReading(this.#memory, slug));
    this.#consider();
  }

  #consider() {
    const means = this.#means();
    if (!means || !isFitting(this.#memory, this.#screen)) return;
    // Written down before it is shown: whatever comes of it, it was the one time.
    this.#remember({ ...this.#memory, offered: true });
    import(/* webpackChunkName: "install" */ './show-offer')
      .then(({ showOffer }) => showOffer(means))
      .catch((error: unknown) => console.error(error));
  }

  #means(): Means | null {
    if (matchMedia('(display-mode: standalone)').matches) return null;
    if (this.#prompt) return { prompt: this.#prompt };
    // Only Safari on iOS and iPadOS has this; there it is done by hand.
    return 'standalone' in navigator && navigator.standalone === false ? 'share-menu' : null;
  }

  #remember(memory: InstallMemory) {
    if (memory === this.#memory) return;
    this.#memory = memory;
    try {
      localStorage.setItem(key, JSON.stringify(memory));
    } catch (error) {
      // Where nothing may be kept, nothing is offered either: it would come at every visit.
      if (!(error instanceof DOMException)) throw error;
      this.#memory = { ...memory, offered: true };
    }
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    if (error instanceof DOMException) return '{"offered":true}';
    throw error;
  }
}
