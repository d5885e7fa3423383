import { AskError, type Ask } from '../network/asking';
import { operationHashes, question } from '../operations/keys';
import { splitClosure } from './closure';
import type { Device } from './device';
import { DeviceError } from './device-database';
import { articleState, type ArticleState, type Keeper, type Library } from './library.svelte';

/** What was confirmed less than this many milliseconds ago is not asked for again. */
const freshFor = 60_000;

/** Keeps whole articles on the device, and tells the library how they stand. */
export class ArticleKeeper implements Keeper {
  readonly #device: Device;
  readonly #ask: Ask;
  readonly #library: Library;
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(device: Device, ask: Ask, library: Library) {
    this.#device = device;
    this.#ask = ask;
    this.#library = library;
  }

  /** Looks at what is there and makes the library able to keep more. */
  async connect(): Promise<void> {
    try {
      const kept = await this.#device.articles();
      this.#library.connect(
        this,
        kept.map((article) => articleState(article, operationHashes.ArticleClosure)),
      );
    } catch (error) {
      this.note(error);
      this.#library.connect(this, []);
    }
  }

  /** Keeps an article because the reader asked: says what went wrong, if anything did. */
  keep(slug: string): Promise<void> {
    return this.#once(slug, () => this.#fetch(slug));
  }

  /**
   * Keeps an article because it is being read: asks for nothing that was just confirmed, and
   * says nothing when the server cannot be reached but that the article is stale.
   */
  keepQuietly(slug: string): Promise<void> {
    return this.#once(slug, async () => {
      const kept = (await this.#device.articles()).find((article) => article.slug === slug);
      const fresh =
        kept && kept.triedAt === kept.checkedAt && Date.now() - kept.checkedAt < freshFor;
      if (fresh && kept.hash === operationHashes.ArticleClosure) return;
      await this.#fetch(slug).catch((error: unknown) => {
        if (!(error instanceof AskError)) throw error;
      });
    });
  }

  async remove(slug: string): Promise<void> {
    try {
      await this.#device.remove(slug);
      this.#library.note({ ...this.#library.stateOf(slug), state: 'none', bytes: 0, keptAt: null });
    } catch (error) {
      this.note(error);
    }
  }

  /** Brings articles that are not as the server last had them up to date, one after another. */
  async refreshStale(limit = 5): Promise<void> {
    const stale = this.#library.list().filter(({ state }) => state === 'stale');
    for (const { slug } of stale.slice(0, limit)) await this.keepQuietly(slug);
  }

  /** Takes up what went wrong with the device or the network. */
  note(error: unknown) {
    if (error instanceof DeviceError) this.#library.trouble = error.code;
    else if (error instanceof AskError) this.#library.trouble = 'unreachable';
    else throw error;
  }

  async #fetch(slug: string): Promise<void> {
    const before = this.#library.stateOf(slug);
    this.#library.note({ ...before, state: 'keeping' });
    try {
      const closure = await this.#ask(question('ArticleClosure', { slug }), {
        keepAnswer: false,
      });
      this.#library.note(await this.#store(slug, closure, before));
      this.#library.trouble = null;
    } catch (error) {
      const tried = error instanceof AskError ? await this.#device.noteTried(slug) : null;
      this.#library.note(tried ? articleState(tried, operationHashes.ArticleClosure) : before);
      throw error;
    }
  }

  async #store(
    slug: string,
    closure: Parameters<typeof splitClosure>[1],
    before: ArticleState,
  ): Promise<ArticleState> {
    const answers = splitClosure(slug, closure);
    if (!closure.article || answers.length === 0) {
      // The server has it no more: what was taken back is not to be read on here.
      await this.#device.remove(slug);
      return { ...before, state: 'none', bytes: 0, keptAt: null, staleSince: null };
    }
    const { headline } = closure.article;
    const hash = operationHashes.ArticleClosure;
    return articleState(await this.#device.keep({ slug, headline, hash }, answers), hash);
  }

  /** One keeping of an article at a time; what goes wrong becomes the library's trouble. */
  #once(slug: string, work: () => Promise<void>): Promise<void> {
    const running = this.#underWay.get(slug);
    if (running) return running;
    const started = work()
      .catch((error: unknown) => this.note(error))
      .finally(() => this.#underWay.delete(slug));
    this.#underWay.set(slug, started);
    return started;
  }
}
