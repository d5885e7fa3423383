interface Remembered {
  /** The revision of each article that the reader has seen, or that came first. */
  readonly known: Readonly<Record<string, number>>;
  /** Slugs of those that were corrected since. */
  readonly unread: readonly string[];
}

const key = 'dateline-unread';

/** Which articles on this device were corrected and not read since, remembered for the next start. */
export class UnreadChanges {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** False once anything was remembered. */
  readonly isNew: boolean;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
    this.isNew = storage.getItem(key) === null;
  }

  get count(): number {
    return this.#now.unread.length;
  }

  /** An article is on the device in this revision. Says whether that changed anything. */
  kept(slug: string, revision: number): boolean {
    const { known, unread } = this.#now;
    const before = known[slug];
    if (before === undefined) {
      this.#remember({ known: { ...known, [slug]: revision }, unread });
      return false;
    }
    if (revision <= before || unread.includes(slug)) return false;
    this.#remember({ known, unread: [...unread, slug] });
    return true;
  }

  /** The reader has seen an article in this revision. */
  read(slug: string, revision: number): boolean {
    const { known, unread } = this.#now;
    const wasUnread = unread.includes(slug);
    if (known[slug] === revision && !wasUnread) return false;
    this.#remember({
      known: { ...known, [slug]: Math.max(revision, known[slug] ?? 0) },
      unread: unread.filter((each) => each !== slug),
    });
    return wasUnread;
  }

  /** It is on the device no more. */
  forget(slug: string): boolean {
    const { known, unread } = this.#now;
    if (known[slug] === undefined) return false;
    const { [slug]: _, ...others } = known;
    this.#remember({ known: others, unread: unread.filter((each) => each !== slug) });
    return unread.includes(slug);
  }

  /** Read each time: another tab may have written. */
  get #now(): Remembered {
    try {
      const { known, unread } = JSON.parse(
        this.#storage.getItem(key) ?? '{}',
      ) as Partial<Remembered>;
      return { known: known ?? {}, unread: Array.isArray(unread) ? unread : [] };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { known: {}, unread: [] };
    }
  }

  #remember(next: Remembered) {
    this.#storage.setItem(key, JSON.stringify(next));
  }
}
