import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../schema/tables';

/** What one article, entity or quote is found by. Plain text throughout. */
export interface SearchEntry {
  /** `articles/<slug>`, an entity's address or `quotes/<id>`. */
  readonly key: string;
  readonly kind: string;
  /** The subject that the entry is written and replaced with. */
  readonly owner: string;
  /** A headline or name: weighs most. */
  readonly title: string;
  readonly aliases: string;
  readonly summary: string;
  /** An article's text, a quote's words. */
  readonly body: string;
  /** Whose words they are. */
  readonly attribution: string;
}

export interface SearchQuery {
  readonly query: string;
  /** null: all. */
  readonly kinds: readonly string[] | null;
  readonly first: number;
  /** The position of the last hit already had. */
  readonly after: { readonly score: number; readonly key: string } | null;
}

export interface FoundEntry {
  readonly key: string;
  readonly kind: string;
  readonly score: number;
  readonly snippet: string;
}

export interface Findings {
  readonly hits: readonly FoundEntry[];
  /** Only of kinds that were found. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Full-text search: the one part that each database does in its own way. */
export interface SearchIndex {
  remove(transaction: Transaction<Tables>, owners: readonly string[]): Promise<void>;
  add(transaction: Transaction<Tables>, entries: readonly SearchEntry[]): Promise<void>;
  /** Up to `first` + 1 hits, best first, and how many there are of each kind, wanted or not. */
  find(db: Kysely<Tables>, query: SearchQuery): Promise<Findings>;
}
