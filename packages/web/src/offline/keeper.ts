import { AskError, type Ask } from '../network/asking';
import { wireBytesOf } from '../network/plain-asking';
import { question } from '../operations/keys';
import { hashOf, isArticle, pageQuestion, slugOf, subjectOf } from './addresses';
import { Bringing, canKeep, freshFor } from './bringing';
import { rememberedKept, rememberKept } from './cleared';
import { now } from './clock';
import type { Device } from './device';
import type { DeviceChange, Progress } from './device-changes';
import { DeviceError, type Holder, type KeptItem } from './device-database';
import { InStep } from './in-step';
import { itemState, type Contact } from './item-state';
import { chooseKeeping, keepingChoices, mayFetchUnasked } from './keeping-choices';
import type { Library, LibraryKeeper, LibraryTrouble } from './library.svelte';
import { keepNewest } from './newest';
import { unlessAnotherTab } from './one-tab';
import { Shelf } from './shelf';

/** Pages that were only passed through, and articles only read, leave after thirty days. */
const sweepAfter = 30 * 24 * 60 * 60 * 1000;

/** Keeps things on the device, in step with the server, and tells the library how they stand. */
export class Keeper implements LibraryKeeper {
  readonly shelf: Shelf;
  readonly #device: Device;
  readonly #ask: Ask;
  readonly #library: Library;
  readonly #bringing: Bringing;
  readonly #inStep: InStep;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #items = new Map<string, KeptItem>();
  readonly #progress = new Map<string, Progress>();
  readonly #troubles = new Map<string, LibraryTrouble>();
  #contact: Contact = { confirmedAt: 0, triedAt: 0 };

  constructor(device: Device, ask: Ask, library: Library) {
    this.#device = device;
    this.#ask = ask;
    this.#library = library;
    this.shelf = new Shelf(device);
    this.#bringing = new Bringing({
      shelf: this.shelf,
      ask,
      onProgress: (progress) => device.changes.tell({ progress }),
      onAnswer: (lastChange) => this.#inStep.startFrom(lastChange),
    });
    this.#inStep = new InStep({
      device,
      shelf: this.shelf,
      ask,
      bringing: this.#bringing,
      onContact: (contact) => this.#noteContact(contact),
    });
  }

  /** Looks at what is there and makes the library able to keep more. */
  async connect(): Promise<void> {
    this.#device.onChange((change) => void this.#follow(change).catch((error) => this.note(error)));
    try {
      this.#contact = (await this.#inStep.contact()) ?? this.#contact;
      for (const item of await this.shelf.items()) this.#items.set(item.id, item);
      if (this.#items.size === 0) this.#library.cleared = rememberedKept();
    } catch (error) {
      this.note(error);
    }
    this.#library.connect(
      this,
      [...this.#items.keys()].map((id) => this.#stateOf(id)),
    );
  }

  /** Keeps something because the reader asked: says what went wrong, if anything did. */
  keep(id: string): Promise<void> {
    if (!canKeep(id)) return Promise.resolve();
    this.#forgetTrouble(id);
    return this.#once(id, async () => {
      chooseKeeping({ declined: keepingChoices().declined.filter((each) => each !== id) });
      if (isArticle(id)) {
        const held = await this.#holdIfCurrent(id, 'reader');
        if (!held) await this.#bringing.article(id, 'reader');
        return;
      }
      this.#device.changes.tell({ progress: { id, done: 0, of: 0, underWay: true } });
      try {
        await this.shelf.note(id, { halt: null });
        if (await this.#bringing.collection(id)) await this.#bringing.parts(id);
      } finally {
        this.#device.changes.tell({ progress: { id, done: 0, of: 0, underWay: false } });
      }
    });
  }

  /**
   * Keeps an article because it is being read: asks for nothing that was just confirmed, and
   * says nothing when the server cannot be reached but that the article is stale.
   */
  keepQuietly(slug: string): Promise<void> {
    const id = `articles/${slug}`;
    return this.#once(id, async () => {
      const kept = await this.shelf.item(id);
      if (kept) await this.shelf.note(id, { openedAt: now() });
      if (kept && this.#isCurrent(kept) && (await this.#isSound(id))) return;
      await this.#bringing.article(id, 'read').catch(async (error: unknown) => {
        if (!(error instanceof AskError)) throw error;
        await this.#inStep.noteInVain();
      });
    });
  }

  async remove(id: string): Promise<() => Promise<void>> {
    const holders = this.#items.get(id)?.holders ?? [];
    const taken = await this.#orNote(async () => {
      // Whoever takes one article off does not want its story to bring it again.
      for (const holder of holders) {
        if (this.#items.get(holder)) await this.shelf.note(holder, { halt: 'paused' });
      }
      const { declined } = keepingChoices();
      if (isArticle(id)) chooseKeeping({ declined: [...declined, id].slice(-50) });
      return this.shelf.remove(id);
    });
    return async () => {
      chooseKeeping({ declined: keepingChoices().declined.filter((each) => each !== id) });
      if (taken) await this.#orNote(() => this.shelf.putBack(taken));
    };
  }

  async removeAll(): Promise<void> {
    const newest = [...this.#items.values()].filter(({ id }) => isArticle(id)).map(({ id }) => id);
    chooseKeeping({ declined: newest.slice(-50) });
    await this.#orNote(() => this.shelf.clear());
    this.#library.trouble = null;
  }

  async pause(id: string): Promise<void> {
    await this.#orNote(() => this.shelf.note(id, { halt: 'paused' }));
  }

  async estimate(id: string): Promise<{ readonly wire: number; readonly kept: number } | null> {
    const asked = isArticle(id) ? question('ArticleClosure', { slug: slugOf(id) }) : null;
    if (asked) {
      const wire = await wireBytesOf(asked);
      return wire === null ? null : { wire, kept: wire * typicalGrowth };
    }
    const page = pageQuestion(id);
    const record = page && (await this.#device.read(page).catch(() => null));
    if (!page || !record) return null;
    const missing = (subjectOf(page, record.data)?.parts ?? []).filter(
      (part) => !this.#items.has(part),
    );
    // Three stand for all of them: asking for each would cost more than it tells.
    const asking = missing.slice(0, 3).map((part) => this.estimate(part));
    const known = (await Promise.all(asking)).filter((each) => each !== null);
    if (known.length < asking.length) return null;
    const times = known.length === 0 ? 0 : missing.length / known.length;
    const sum = (of: 'wire' | 'kept') => known.reduce((all, each) => all + each[of], 0) * times;
    return { wire: sum('wire'), kept: sum('kept') };
  }

  async check(): Promise<number> {
    let broken = 0;
    for (const { id } of await this.shelf.items()) {
      if (!(await this.#isSound(id))) broken += 1;
    }
    if (broken > 0) await this.#quietly(() => this.#refreshDoubted());
    return broken;
  }

  async bytes(): Promise<number> {
    return (await this.#orNote(() => this.shelf.bytes())) ?? 0;
  }

  async told(id: string): Promise<void> {
    await this.#orNote(() => this.shelf.note(id, { told: true }));
  }

  async acknowledge(id: string): Promise<void> {
    await this.#orNote(() => this.shelf.remove(id));
  }

  forgetCleared(): void {
    this.#library.cleared = [];
    rememberKept(this.#items.values());
  }

  async fetchCleared(): Promise<void> {
    for (const { id } of this.#library.cleared) await this.keep(id);
    const missing = this.#library.cleared.filter(({ id }) => !this.#items.has(id));
    this.#library.cleared = missing;
  }

  async choicesChanged(): Promise<void> {
    await this.#quietly(() => this.#newest());
  }

  /**
   * What is done when the app starts and when the network comes back: learns what has changed,
   * goes on with what was cut, fetches what the reader wants to have always, lets old things go.
   */
  async settle(): Promise<void> {
    await unlessAnotherTab('settling', async () => {
      await this.#quietly(() => this.#inStep.follow());
      await this.#quietly(() => this.#refreshDoubted());
      for (const { id, parts, halt } of this.#items.values()) {
        const cut = parts.some((part) => !this.#items.has(part));
        if (cut && halt !== 'paused' && halt !== 'full' && mayFetchUnasked()) {
          await this.#quietly(async () => {
            await this.shelf.note(id, { halt: null });
            await this.#bringing.parts(id);
          });
        }
      }
      await this.#quietly(() => this.#newest());
      await this.#quietly(() => this.shelf.sweep(now() - sweepAfter));
    });
  }

  /** Takes up what went wrong with the device or the network. */
  note(error: unknown) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    if (trouble === 'full' || trouble === 'unavailable') this.#library.trouble = trouble;
  }

  async #newest(): Promise<void> {
    const choices = keepingChoices();
    const held = [...this.#items.values()].some(({ holders }) => holders.includes('newest'));
    if ((choices.newest === 0 && !held) || !mayFetchUnasked(choices)) return;
    await keepNewest({
      ...choices,
      device: this.#device,
      ask: this.#ask,
      shelf: this.shelf,
      bringing: this.#bringing,
    });
  }

  async #refreshDoubted(): Promise<void> {
    for (const item of this.#items.values()) {
      const current = !item.doubted && item.hash === hashOf(item.id);
      if (current || item.gone) continue;
      if (isArticle(item.id)) await this.#bringing.article(item.id, item.holders[0] ?? 'read');
      else if (await this.#bringing.collection(item.id)) await this.#bringing.parts(item.id);
    }
  }

  /** Holds what is here against its manifest, and notes what is broken. */
  async #isSound(id: string): Promise<boolean> {
    const { missing, damaged } = await this.shelf.check(id);
    const broken = missing.length + damaged.length;
    if (broken > 0) await this.shelf.note(id, { broken, doubted: true });
    return broken === 0;
  }

  async #holdIfCurrent(id: string, holder: Holder): Promise<KeptItem | null> {
    const item = this.#items.get(id);
    return item && this.#isCurrent(item) ? this.shelf.hold(id, holder) : null;
  }

  #isCurrent(item: KeptItem): boolean {
    const age = now() - Math.max(item.checkedAt, this.#contact.confirmedAt);
    const same = item.hash === hashOf(item.id) && !item.doubted;
    const asked = this.#contact.triedAt <= Math.max(item.checkedAt, this.#contact.confirmedAt);
    return same && asked && age >= 0 && age < freshFor;
  }

  async #follow({ items, progress, contact }: DeviceChange): Promise<void> {
    if (contact) this.#contact = contact;
    if (progress?.underWay) this.#progress.set(progress.id, progress);
    else if (progress) this.#progress.delete(progress.id);
    const known = await Promise.all(items.map((id) => this.shelf.item(id)));
    items.forEach((id, index) => {
      const item = known[index];
      if (item) this.#items.set(id, item);
      else this.#items.delete(id);
    });
    if (items.length > 0 && this.#library.cleared.length === 0) rememberKept(this.#items.values());
    const touched = new Set([...items, ...(progress ? [progress.id] : [])]);
    for (const { id, parts } of this.#items.values()) {
      if (contact || parts.some((part) => touched.has(part))) touched.add(id);
    }
    this.#library.note(...[...touched].map((id) => this.#stateOf(id)));
  }

  #noteContact(contact: Contact) {
    this.#device.changes.tell({ contact });
  }

  #stateOf(id: string) {
    return itemState(id, {
      items: this.#items,
      progress: this.#progress,
      troubles: this.#troubles,
      contact: this.#contact,
      hashOf,
    });
  }

  #forgetTrouble(id: string) {
    this.#library.trouble = null;
    if (this.#troubles.delete(id)) this.#library.note(this.#stateOf(id));
  }

  /** One keeping of a thing at a time; what goes wrong stands with it. */
  #once(id: string, work: () => Promise<void>): Promise<void> {
    const running = this.#underWay.get(id);
    if (running) return running;
    const started = work()
      .catch(async (error: unknown) => {
        const trouble = troubleOf(error);
        if (!trouble) throw error;
        this.note(error);
        if (trouble === 'unreachable') await this.#inStep.noteInVain().catch(() => undefined);
        this.#troubles.set(id, trouble);
        this.#library.note(this.#stateOf(id));
      })
      .finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, started);
    return started;
  }

  /** Work that nobody waits for: without a network it is left for the next time. */
  async #quietly(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => this.note(error));
  }

  async #orNote<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.note(error);
      return null;
    }
  }
}

/**
 * How many times larger an article is on the device than compressed on its way, as the bundled
 * stories come out: 25 kB are 0.6 MB. What others share with it is not counted off: at most so much.
 */
const typicalGrowth = 24;

function troubleOf(error: unknown): LibraryTrouble | null {
  return error instanceof DeviceError || error instanceof AskError ? error.code : null;
}
