import type { KeptArticle } from './device-database';

/**
 * - `none`: not on this device;
 * - `keeping`: on its way;
 * - `kept`: here, whole, and as the server last had it;
 * - `stale`: here and whole, but the server could not be asked since, or this version of the
 *   app would ask for more.
 */
export type Keeping = 'none' | 'keeping' | 'kept' | 'stale';

/** How an article stands on this device. Times are milliseconds since 1970. */
export interface ArticleState {
  readonly slug: string;
  readonly headline: string;
  readonly state: Keeping;
  /** Of the article and every page it links to. */
  readonly bytes: number;
  readonly keptAt: number | null;
  /** When the server last confirmed what is here, if it could not be asked since. */
  readonly staleSince: number | null;
}

/**
 * Why nothing can be kept just now:
 *
 * - `unavailable`: this browser lends the site no storage (private browsing, a setting);
 * - `full`: there is no room left on the device;
 * - `unreachable`: the server could not be reached.
 */
export type LibraryTrouble = 'unavailable' | 'full' | 'unreachable';

/** What does the keeping; it comes in a chunk of its own, after the first page. */
export interface Keeper {
  keep(slug: string): Promise<void>;
  remove(slug: string): Promise<void>;
}

/** What is on this device, as the screens show it. */
export class Library {
  #articles = $state.raw<Readonly<Record<string, ArticleState>>>({});
  /** False until the device has been looked at. */
  ready = $state(false);
  trouble = $state.raw<LibraryTrouble | null>(null);

  #connect: (keeper: Keeper) => void = () => undefined;
  readonly #keeper = new Promise<Keeper>((resolve) => (this.#connect = resolve));

  /** How the article stands; `none` as long as nothing is known. */
  stateOf(slug: string): ArticleState {
    return this.#articles[slug] ?? absent(slug);
  }

  /** The articles on this device, latest first. */
  list(): readonly ArticleState[] {
    return Object.values(this.#articles)
      .filter(({ state }) => state !== 'none')
      .sort((a, b) => (b.keptAt ?? Infinity) - (a.keptAt ?? Infinity));
  }

  /** Keeps the article with every page that it links to, or brings what is here up to date. */
  async keep(slug: string): Promise<void> {
    const keeper = await this.#keeper;
    await keeper.keep(slug);
  }

  /** Takes the article off this device. */
  async remove(slug: string): Promise<void> {
    const keeper = await this.#keeper;
    await keeper.remove(slug);
  }

  /** Called once by what does the keeping, with what it found on the device. */
  connect(keeper: Keeper, found: readonly ArticleState[]) {
    this.#articles = Object.fromEntries(found.map((article) => [article.slug, article]));
    this.ready = true;
    this.#connect(keeper);
  }

  note(article: ArticleState) {
    this.#articles = { ...this.#articles, [article.slug]: article };
  }
}

function absent(slug: string): ArticleState {
  return { slug, headline: '', state: 'none', bytes: 0, keptAt: null, staleSince: null };
}

/** How a kept article stands, for a build that would fetch it by `hash`. */
export function articleState(kept: KeptArticle, hash: string): ArticleState {
  const stale = kept.triedAt > kept.checkedAt || kept.hash !== hash;
  return {
    slug: kept.slug,
    headline: kept.headline,
    state: stale ? 'stale' : 'kept',
    bytes: kept.bytes,
    keptAt: kept.keptAt,
    staleSince: stale ? kept.checkedAt : null,
  };
}

export const library = new Library();
