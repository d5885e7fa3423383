/** What an entry of the browser's history carries of ours. */
interface EntryState {
  readonly entry: number;
}

/** Remembers how far down each entry of the history was read. */
export class ScrollMemory {
  readonly #window: Window;
  readonly #positions = new Map<number, number>();
  #entry: number;

  constructor(window: Window) {
    this.#window = window;
    this.#entry = entryOf(window.history.state) ?? Date.now();
  }

  start() {
    const { history } = this.#window;
    if (entryOf(history.state) === null) history.replaceState(this.#stateOf(this.#entry), '');
    history.scrollRestoration = 'manual';
    // A reload or a way back from another site is the browser's own to restore.
    this.#window.addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
    this.#window.addEventListener('pageshow', () => (history.scrollRestoration = 'manual'));
  }

  /** Notes where the entry that is being left stands. Called after `popstate` as well. */
  leave() {
    this.#positions.set(this.#entry, this.#window.scrollY);
    this.#entry = entryOf(this.#window.history.state) ?? this.#entry;
  }

  /** Adds an entry for `url`. */
  push(url: URL) {
    this.#entry = Math.max(Date.now(), this.#entry + 1);
    this.#window.history.pushState(this.#stateOf(this.#entry), '', url);
  }

  /** Goes where the present entry was left; to the top when it is new. */
  restore() {
    this.#window.scrollTo(0, this.#positions.get(this.#entry) ?? 0);
  }

  #stateOf(entry: number): EntryState {
    return { entry };
  }
}

function entryOf(state: unknown): number | null {
  const entry: unknown = state && typeof state === 'object' ? Reflect.get(state, 'entry') : null;
  return typeof entry === 'number' ? entry : null;
}
