import { AskError, type Ask } from '../network/asking';
import { operationHashes, question } from '../operations/keys';
import { isArticle, pageQuestion, slugOf, subjectOf } from './addresses';
import { splitClosure } from './closure';
import { now } from './clock';
import type { Progress } from './device-changes';
import { DeviceError, type Halt, type Holder, type KeptItem } from './device-database';
import { oneTab } from './one-tab';
import type { Shelf } from './shelf';

/** What was given by the server less than this many milliseconds ago is not asked for again. */
export const freshFor = 60_000;

export interface BringingOptions {
  readonly shelf: Shelf;
  readonly ask: Ask;
  readonly onProgress: (progress: Progress) => void;
  /** Hears that an answer came, and as of which change it is. */
  readonly onAnswer: (lastChange: string | null) => Promise<void>;
}

/** Brings things from the server onto the shelf: an article at a time, whole or not at all. */
export class Bringing {
  readonly #shelf: Shelf;
  readonly #ask: Ask;
  readonly #onProgress: BringingOptions['onProgress'];
  readonly #onAnswer: BringingOptions['onAnswer'];

  constructor({ shelf, ask, onProgress, onAnswer }: BringingOptions) {
    this.#shelf = shelf;
    this.#ask = ask;
    this.#onProgress = onProgress;
    this.#onAnswer = onAnswer;
  }

  /**
   * Brings an article with every page that it links to, for `holder`. Null: the server has no
   * such article, nor had the device. Another tab that has just brought it saves the way.
   */
  async article(id: string, holder: Holder): Promise<KeptItem | null> {
    return oneTab(`fetch-${id}`, async () => {
      const before = await this.#shelf.item(id);
      if (before && isFresh(before)) return this.#shelf.hold(id, holder);
      // What is here already is read meanwhile: that it is looked after is no news.
      if (!before) this.#onProgress({ id, done: 0, of: 0, underWay: true });
      try {
        return await this.#fetchArticle(id, holder, before);
      } finally {
        if (!before) this.#onProgress({ id, done: 0, of: 0, underWay: false });
      }
    });
  }

  /**
   * Brings the page of a collection, and notes which articles belong to it. False: there is no
   * such page.
   */
  async collection(id: string): Promise<boolean> {
    const asked = pageQuestion(id);
    if (!asked) return false;
    const data = await this.#ask(asked, { keepAnswer: false });
    const subject = subjectOf(asked, data);
    if (!subject) {
      await this.#shelf.remove(id);
      return false;
    }
    const before = await this.#shelf.item(id);
    const { title, parts } = subject;
    const halt = before?.halt ?? null;
    const draft = { id, title, parts, halt, hash: asked.hash };
    await this.#shelf.keep(draft, [{ question: asked, data }], 'reader');
    const left = before?.parts.filter((part) => !parts.includes(part)) ?? [];
    if (left.length > 0) await this.#shelf.release(left, id);
    return true;
  }

  /**
   * Brings the articles of a collection that are not here yet, one after another, until all are,
   * or something halts it. How far it has come stands on the device: whoever comes next goes on.
   */
  async parts(id: string): Promise<void> {
    await oneTab('fetching', async () => {
      try {
        while (await this.#nextPart(id));
      } finally {
        this.#onProgress({ id, done: 0, of: 0, underWay: false });
      }
    });
  }

  async #nextPart(id: string): Promise<boolean> {
    const collection = await this.#shelf.item(id);
    if (!collection || collection.halt) return false;
    const { parts } = collection;
    const here = await Promise.all(parts.map((part) => this.#shelf.hold(part, id)));
    const next = parts.find((_, index) => !here[index]);
    if (!next) {
      await this.#shelf.note(id, { bytes: await this.#shelf.bytesOf([id, ...parts]) });
      return false;
    }
    const done = here.filter(Boolean).length;
    this.#onProgress({ id, done, of: parts.length, underWay: true });
    try {
      const brought = await this.article(next, id);
      if (!brought) {
        await this.#shelf.note(id, { parts: parts.filter((part) => part !== next) });
      }
      return true;
    } catch (error) {
      await this.#shelf.note(id, { halt: haltOf(error) });
      throw error;
    }
  }

  async #fetchArticle(
    id: string,
    holder: Holder,
    before: KeptItem | null,
  ): Promise<KeptItem | null> {
    const slug = slugOf(id);
    const closure = await this.#ask(question('ArticleClosure', { slug }), { keepAnswer: false });
    const answers = splitClosure(slug, closure);
    const hash = operationHashes.ArticleClosure;
    let item: KeptItem | null;
    if (closure.article && answers.length > 0) {
      const gone = closure.article.retraction ? 'retracted' : null;
      const draft = { id, title: closure.article.headline, hash, gone } as const;
      item = await this.#shelf.keep(draft, answers, holder);
    } else if (before) {
      // The server has it no more: what was taken back is not to be read on here.
      const draft = { id, title: before.title, hash, gone: 'deleted' } as const;
      item = await this.#shelf.keep(draft, [], holder);
    } else item = null;
    await this.#onAnswer(closure.lastChange);
    return item;
  }
}

function isFresh(item: KeptItem): boolean {
  const age = now() - item.checkedAt;
  const current = item.hash === operationHashes.ArticleClosure;
  return current && !item.doubted && !item.gone && age >= 0 && age < freshFor;
}

function haltOf(error: unknown): Halt {
  if (error instanceof DeviceError) return 'full';
  return error instanceof AskError ? error.code : 'trouble';
}

/** Whether an id names something that can be kept. */
export function canKeep(id: string): boolean {
  return isArticle(id) || pageQuestion(id) !== null;
}
