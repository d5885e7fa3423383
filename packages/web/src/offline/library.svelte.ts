import type { Halt, Holder } from './device-database';

/**
 * - `none`: not on this device;
 * - `keeping`: on its way;
 * - `kept`: here, whole, and as the server last had it;
 * - `partly`: some of it is here;
 * - `stale`: here and whole, but the server could not be asked since, or this version of the
 *   app would ask for more.
 */
export type Keeping = 'none' | 'keeping' | 'kept' | 'partly' | 'stale';

/** How something stands on this device. Times are milliseconds since 1970. */
export interface ItemState {
  /** Its address without the first slash: `articles/hangzhou-talks`. */
  readonly id: string;
  readonly title: string;
  readonly state: Keeping;
  /** With every page that belongs to it. */
  readonly bytes: number;
  readonly keptAt: number | null;
  /** When the server last confirmed what is here, if it could not be asked since. */
  readonly staleSince: number | null;
  readonly holders: readonly Holder[];
  /** Articles of a collection that are here, of how many; both 0 for an article. */
  readonly done: number;
  readonly of: number;
  /** Why the fetching of a collection does not go on by itself. */
  readonly halt: Halt | null;
  /** Records that a check found missing or damaged. */
  readonly broken: number;
  readonly gone: 'retracted' | 'deleted' | null;
  readonly told: boolean;
  /** Why it could not be kept, when the reader last asked for it. */
  readonly trouble: LibraryTrouble | null;
}

/**
 * Why something cannot be kept just now:
 *
 * - `unavailable`: this browser lends the site no storage (private browsing, a setting);
 * - `full`: there is no room left on the device;
 * - `unreachable`: the server could not be reached;
 * - `trouble`: the server could not answer.
 */
export type LibraryTrouble = 'unavailable' | 'full' | 'unreachable' | 'trouble';

/** What was kept, as far as that is remembered outside of the database. */
export interface Remembered {
  readonly id: string;
  readonly title: string;
}

/** What does the keeping; it comes in a chunk of its own, after the first page. */
export interface LibraryKeeper {
  keep(id: string): Promise<void>;
  /** Takes it off the device; what is returned takes that back. */
  remove(id: string): Promise<() => Promise<void>>;
  removeAll(): Promise<void>;
  pause(id: string): Promise<void>;
  /** Bytes that keeping it would bring over the network and leave on the device, if that is known. */
  estimate(id: string): Promise<{ readonly wire: number; readonly kept: number } | null>;
  /** Holds what is kept against its manifests and fetches what is broken; says how many were. */
  check(): Promise<number>;
  /** What is on the device, all told. */
  bytes(): Promise<number>;
  /** The reader has seen that it is gone. */
  told(id: string): Promise<void>;
  /** The reader wants it listed as gone no more. */
  acknowledge(id: string): Promise<void>;
  forgetCleared(): void;
  /** Fetches again what the browser has cleared. */
  fetchCleared(): Promise<void>;
  /** Follows the reader's choices anew. */
  choicesChanged(): Promise<void>;
}

/** What is on this device, as the screens show it. */
export class Library {
  #items = $state.raw<Readonly<Record<string, ItemState>>>({});
  /** False until the device has been looked at. */
  ready = $state(false);
  trouble = $state.raw<LibraryTrouble | null>(null);
  /** What the browser has cleared since it was kept. */
  cleared = $state.raw<readonly Remembered[]>([]);

  #connect: (keeper: LibraryKeeper) => void = () => undefined;
  readonly keeper = new Promise<LibraryKeeper>((resolve) => (this.#connect = resolve));

  /** How something stands; `none` as long as nothing is known. */
  stateOf(id: string): ItemState {
    return this.#items[id] ?? absent(id);
  }

  /** What is on this device, latest first. */
  list(): readonly ItemState[] {
    return Object.values(this.#items)
      .filter(({ state }) => state !== 'none')
      .sort((a, b) => (b.keptAt ?? Infinity) - (a.keptAt ?? Infinity));
  }

  /** Keeps it with every page that belongs to it, or goes on doing so. */
  async keep(id: string): Promise<void> {
    await (await this.keeper).keep(id);
  }

  /** Called once by what does the keeping, with what it found on the device. */
  connect(keeper: LibraryKeeper, found: readonly ItemState[]) {
    this.#items = Object.fromEntries(found.map((item) => [item.id, item]));
    this.ready = true;
    this.#connect(keeper);
  }

  note(...items: readonly ItemState[]) {
    this.#items = { ...this.#items, ...Object.fromEntries(items.map((item) => [item.id, item])) };
  }
}

function absent(id: string): ItemState {
  return {
    id,
    title: '',
    state: 'none',
    bytes: 0,
    keptAt: null,
    staleSince: null,
    holders: [],
    done: 0,
    of: 0,
    halt: null,
    broken: 0,
    gone: null,
    told: false,
    trouble: null,
  };
}

export const library = new Library();
