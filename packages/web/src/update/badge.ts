import type { Device } from '../offline/device';
import { question } from '../operations/keys';
import { UnreadChanges } from './unread-changes';

/** What of the browser the app's icon is marked through. */
export type Badging = Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>;

/**
 * The mark on the app's icon: how many articles on this device were corrected and not read since; when
 * there are none, a dot for a new version that waits.
 */
export class Badge {
  readonly #badging: Badging;
  readonly #device: Device;
  readonly #unread: UnreadChanges;
  #versionWaits = false;
  #shown: number | 'dot' = 0;
  /** One thing after another: what is written meanwhile is looked at when that is done. */
  #work: Promise<void> = Promise.resolve();

  constructor(badging: Badging, device: Device, storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#badging = badging;
    this.#device = device;
    this.#unread = new UnreadChanges(storage);
  }

  /** Looks at what is there, and follows what is written; what it returns ends that. */
  begin(): () => void {
    const end = this.#device.onChange(({ written, gone }) => {
      for (const key of written) this.#next(() => this.#look(slugOf(key)));
      for (const key of gone) this.#next(() => this.#forget(slugOf(key)));
    });
    // Kept before there was a badge: not news.
    if (this.#unread.isNew) this.#next(() => this.#takeStock());
    this.#next(() => this.#show());
    return end;
  }

  /** The reader has an article before them. */
  read(slug: string, revision: number) {
    this.#next(async () => {
      if (this.#unread.read(slug, revision)) await this.#show();
    });
  }

  /** Whether a new version of the app waits to be let in. */
  versionWaits(waits: boolean) {
    this.#versionWaits = waits;
    this.#next(() => this.#show());
  }

  /** When all that has happened is seen to. */
  settled(): Promise<void> {
    return this.#work;
  }

  #next(work: () => Promise<void>) {
    // A device that cannot be read has no badge; it says so elsewhere.
    this.#work = this.#work.then(work).catch((error: unknown) => console.warn(error));
  }

  async #takeStock() {
    for await (const { question: key, data } of this.#device.each('ArticlePage')) {
      const [slug, revision] = [slugOf(key), revisionIn(data)];
      if (slug && revision !== null) this.#unread.kept(slug, revision);
    }
  }

  async #look(slug: string | null) {
    if (!slug) return;
    const record = await this.#device.read(question('ArticlePage', { slug }));
    const revision = revisionIn(record?.data);
    if (revision !== null && this.#unread.kept(slug, revision)) await this.#show();
  }

  async #forget(slug: string | null) {
    if (slug && this.#unread.forget(slug)) await this.#show();
  }

  async #show() {
    const next = this.#unread.count || (this.#versionWaits ? 'dot' : 0);
    if (next === this.#shown) return;
    this.#shown = next;
    try {
      if (next === 0) await this.#badging.clearAppBadge();
      else await this.#badging.setAppBadge(...(next === 'dot' ? [] : [next]));
    } catch (error) {
      // Not installed, or not allowed to: there is no icon to mark.
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

/** Of `ArticlePage:{"slug":"…"}`. */
function slugOf(questionKey: string): string | null {
  const [name, ...rest] = questionKey.split(':');
  if (name !== 'ArticlePage') return null;
  const { slug } = JSON.parse(rest.join(':')) as { slug?: string };
  return slug ?? null;
}

function revisionIn(data: unknown): number | null {
  const { article } = (data ?? {}) as { article?: { revision?: number } | null };
  return article?.revision ?? null;
}
