import { DeviceError } from '../offline/device-database';
import type { OwnKind } from './store/own-database';
import { OwnStore, type OwnWrite } from './store/own-store';
import type {
  ArticleName,
  Note,
  ReadCopy,
  ReadCopyHead,
  ReadingPlace,
  RevisionText,
  SavedArticle,
} from './things';

/** Something that was taken away, and can be put back. */
export interface Taken {
  /** What is said of it: "Removed from your list". */
  readonly said: string;
  readonly putBack: () => Promise<void>;
}

const byOrder = (a: SavedArticle, b: SavedArticle) => a.order - b.order;

/**
 * What is the reader's own, as the screens show it. A change is seen at once and then written;
 * where nothing can be written it holds until the page is closed, and `trouble` says so.
 */
export class Shelf {
  saved = $state.raw<readonly SavedArticle[]>([]);
  notes = $state.raw<readonly Note[]>([]);
  places = $state.raw<Readonly<Record<string, ReadingPlace>>>({});
  copies = $state.raw<Readonly<Record<string, ReadCopyHead>>>({});
  ready = $state(false);
  trouble = $state.raw<DeviceError['code'] | null>(null);
  taken = $state.raw<Taken | null>(null);

  readonly store: OwnStore;

  constructor(store = new OwnStore()) {
    this.store = store;
  }

  /** Reads what is there, and follows what other tabs change. */
  async begin(): Promise<void> {
    this.store.onChange((kinds) => void this.#attempt(() => this.#read(kinds)));
    await this.#attempt(() => this.#read(['saved', 'places', 'notes', 'copies']));
    this.ready = true;
  }

  isSaved(slug: string): boolean {
    return this.saved.some((each) => each.slug === slug);
  }

  notesOf(slug: string): readonly Note[] {
    return this.notes.filter((each) => each.slug === slug);
  }

  async save({ slug, headline, language }: ArticleName): Promise<void> {
    const order = Math.min(0, ...this.saved.map((each) => each.order)) - 1;
    await this.putSaved({ slug, headline, language, savedAt: Date.now(), order });
  }

  async putSaved(article: SavedArticle): Promise<void> {
    const others = this.saved.filter(({ slug }) => slug !== article.slug);
    this.saved = [...others, article].sort(byOrder);
    await this.#write({ saved: { put: [article] } });
  }

  /** Takes an article off the list of what is saved; `said` is what the reader hears. */
  async unsave(slug: string, said: string | null = null): Promise<void> {
    const was = this.saved.find((each) => each.slug === slug);
    this.saved = this.saved.filter((each) => each.slug !== slug);
    if (was && said) this.taken = { said, putBack: () => this.putSaved(was) };
    await this.#write({ saved: { remove: [slug] } });
  }

  /** Exchanges the places of an article and the one before or after it. */
  async moveSaved(slug: string, by: -1 | 1): Promise<void> {
    const at = this.saved.findIndex((each) => each.slug === slug);
    const one = this.saved[at];
    const other = this.saved[at + by];
    if (!one || !other) return;
    const put = [
      { ...one, order: other.order },
      { ...other, order: one.order },
    ];
    this.saved = this.saved
      .map((each) => put.find((moved) => moved.slug === each.slug) ?? each)
      .sort(byOrder);
    await this.#write({ saved: { put } });
  }

  async putPlace(place: ReadingPlace): Promise<void> {
    this.places = { ...this.places, [place.slug]: place };
    await this.#write({ places: { put: [place] } });
  }

  async forgetPlace(slug: string): Promise<void> {
    const { [slug]: was, ...others } = this.places;
    if (!was) return;
    this.places = others;
    await this.#write({ places: { remove: [slug] } });
  }

  /** @param text that the words are found again from when it is corrected. */
  async putNotes(put: readonly Note[], text?: RevisionText): Promise<void> {
    const ids = new Set(put.map(({ id }) => id));
    this.notes = [...this.notes.filter(({ id }) => !ids.has(id)), ...put];
    await this.#write({ notes: { put }, ...(text ? { texts: { put: [text] } } : {}) });
  }

  async removeNote(id: string, said: string): Promise<void> {
    const was = this.notes.find((each) => each.id === id);
    if (!was) return;
    this.notes = this.notes.filter((each) => each.id !== id);
    this.taken = { said, putBack: () => this.putNotes([was]) };
    await this.#write({ notes: { remove: [id] } });
  }

  async putCopy(copy: ReadCopy, text: RevisionText): Promise<void> {
    this.copies = { ...this.copies, [copy.slug]: headOf(copy) };
    await this.#write({ copies: { put: [copy] }, texts: { put: [text] } });
    await this.#attempt(() => this.store.sweepTexts(copy.slug));
  }

  /** Writes what came from elsewhere, whole or not at all; throws a DeviceError. */
  async take(change: OwnWrite): Promise<void> {
    await this.store.write(change);
    await this.#read(['saved', 'places', 'notes', 'copies']);
  }

  async putBack(): Promise<void> {
    const taken = this.taken;
    this.taken = null;
    await taken?.putBack();
  }

  async #write(change: OwnWrite): Promise<void> {
    await this.#attempt(() => this.store.write(change));
  }

  async #read(kinds: readonly OwnKind[]): Promise<void> {
    const { store } = this;
    if (kinds.includes('saved')) this.saved = [...(await store.all('saved'))].sort(byOrder);
    if (kinds.includes('notes')) this.notes = await store.all('notes');
    if (kinds.includes('places')) this.places = bySlug(await store.all('places'));
    if (kinds.includes('copies')) this.copies = bySlug((await store.all('copies')).map(headOf));
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DeviceError)) throw error;
      this.trouble = error.code;
    }
  }
}

function headOf({ slug, revision, dateModified, readAt }: ReadCopy): ReadCopyHead {
  return { slug, revision, dateModified, readAt };
}

function bySlug<T extends { readonly slug: string }>(all: readonly T[]): Record<string, T> {
  return Object.fromEntries(all.map((each) => [each.slug, each]));
}

export const shelf = new Shelf();
