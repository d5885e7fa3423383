import { AskError, type Ask } from '../network/asking';
import { question, type OperationData } from '../operations/keys';
import { isMissing } from '../routing/routes';
import { isArticle, pageQuestion } from './addresses';
import type { Bringing } from './bringing';
import { now } from './clock';
import type { Device } from './device';
import type { Contact } from './item-state';
import type { Shelf } from './shelf';

export interface InStepOptions {
  readonly device: Device;
  readonly shelf: Shelf;
  readonly ask: Ask;
  readonly bringing: Bringing;
  /** Hears when the server was asked, and when it answered. */
  readonly onContact: (contact: Contact) => void;
}

/** Milliseconds after which following stops for now: the rest is for the next time. */
const timeLimit = 60_000;

/**
 * Keeps the device in step with the server: asks what has changed since the last time, and
 * fetches anew what of it is kept here, and nothing else. How far it has come stands on the device.
 */
export class InStep {
  readonly #device: Device;
  readonly #shelf: Shelf;
  readonly #ask: Ask;
  readonly #bringing: Bringing;
  readonly #onContact: InStepOptions['onContact'];

  constructor({ device, shelf, ask, bringing, onContact }: InStepOptions) {
    this.#device = device;
    this.#shelf = shelf;
    this.#ask = ask;
    this.#bringing = bringing;
    this.#onContact = onContact;
  }

  /** When the server was last asked what has changed. */
  async contact(): Promise<Contact | null> {
    return (await this.#shelf.noted('contact')) as Contact | null;
  }

  /** The first thing kept says from where the changes are to be followed. */
  async startFrom(lastChange: string | null): Promise<void> {
    if (lastChange === null || (await this.#shelf.noted('cursor')) !== null) return;
    await this.#shelf.writeNote('cursor', lastChange);
  }

  /** The server was asked, and no answer came. */
  async noteInVain(): Promise<void> {
    const before = await this.contact();
    await this.#noteContact({ confirmedAt: before?.confirmedAt ?? 0, triedAt: now() });
  }

  /** Learns what has changed since the last time, and brings what is kept up to date. */
  async follow(): Promise<void> {
    const until = Date.now() + timeLimit;
    let since = (await this.#shelf.noted('cursor')) as string | null;
    // Nothing has been kept yet, so nothing can have changed.
    if (since === null) return;
    const subjects = new Map<string, boolean>();
    try {
      for (let more = true; more;) {
        const page = await this.#changesSince(since);
        if (page === 'lost') return await this.#startAnew();
        for (const { subject, kind } of page.nodes) subjects.set(subject, kind !== 'DELETED');
        since = page.pageInfo.endCursor ?? since;
        more = page.pageInfo.hasNextPage;
      }
      await this.#take(subjects, until);
      await this.#shelf.writeNote('cursor', since);
      await this.#noteContact({ confirmedAt: now(), triedAt: now() });
    } catch (error) {
      if (error instanceof AskError && error.code === 'unreachable') await this.noteInVain();
      throw error;
    }
  }

  /**
   * A page of changes; `lost` when the server does not know where the device left off: it keeps
   * another log than it did, and what it says has changed is not what has changed.
   */
  async #changesSince(since: string): Promise<OperationData['ChangesSince']['changes'] | 'lost'> {
    try {
      const asked = question('ChangesSince', { since });
      const { changes, lastChange } = await this.#ask(asked, { keepAnswer: false });
      return changes.nodes.length === 0 && lastChange !== since ? 'lost' : changes;
    } catch (error) {
      if (error instanceof AskError && error.code === 'trouble') return 'lost';
      throw error;
    }
  }

  /** Everything here may have changed: all of it is asked for anew, and says so until then. */
  async #startAnew(): Promise<void> {
    const { lastChange } = await this.#ask(question('ChangesSince', {}), { keepAnswer: false });
    await this.#shelf.doubtAll();
    await this.#shelf.writeNote('cursor', lastChange);
    await this.#noteContact({ confirmedAt: now(), triedAt: now() });
  }

  /** What is kept and changed is doubted first, so that a cut leaves nothing looking confirmed. */
  async #take(subjects: ReadonlyMap<string, boolean>, until: number): Promise<void> {
    const kept = new Set((await this.#shelf.items()).map(({ id }) => id));
    const changed = [...subjects.keys()].filter((id) => kept.has(id));
    for (const id of changed) await this.#shelf.note(id, { doubted: true });
    const started = now();
    for (const id of changed) {
      if (Date.now() > until) return;
      const item = await this.#shelf.item(id);
      if (!item) continue;
      if (isArticle(id)) await this.#bringing.article(id, item.holders[0] ?? 'read');
      else if (await this.#bringing.collection(id)) await this.#bringing.parts(id);
    }
    for (const [id, exists] of subjects) {
      if (Date.now() > until) return;
      await this.#takePage(id, exists, started);
    }
    if (subjects.size > 0) await this.#refreshPage('', started);
  }

  /** A page that is here because something kept links to it. */
  async #takePage(id: string, exists: boolean, started: number): Promise<void> {
    const asked = pageQuestion(id);
    if (!asked) return;
    if (exists) await this.#refreshPage(id, started);
    else if (await this.#device.read(asked)) await this.#device.forget(asked);
  }

  async #refreshPage(id: string, started: number): Promise<void> {
    const asked = pageQuestion(id);
    const record = asked && (await this.#device.read(asked));
    if (!asked || !record || record.storedAt >= started) return;
    const data = await this.#ask(asked, { keepAnswer: false });
    if (isMissing(asked.name, data as OperationData[typeof asked.name])) {
      await this.#device.forget(asked);
    } else await this.#device.write({ question: asked, data });
  }

  async #noteContact(contact: Contact): Promise<void> {
    await this.#shelf.writeNote('contact', contact);
    this.#onContact(contact);
  }
}
