import type {
  Article,
  ArticleDocument,
  Disagreement,
  Entity,
  EntityKind,
  EntityRef,
  Event,
  EventKind,
  EventStatus,
  Library,
  Mention,
  Organization,
  OrganizationKind,
  Place,
  PlaceKind,
  Quote,
  QuoteMode,
  Role,
  Storyline,
} from '@dateline/model';
import type { Audit, NewAuditEntry } from './access/audit-entry';
import type { Tokens } from './access/token';

/** A slice of an ordered list, by keyset: `after` is the cursor of the last item already had. */
export interface PageArgs {
  /** 1 to 100; anything else throws a `RangeError`. */
  readonly first: number;
  /** Opaque; made by the store. A malformed one throws `CursorError`. */
  readonly after?: string | null;
}

export interface Page<T> {
  readonly items: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** An article without its text and facts: enough for a list. */
export type ArticleSummary = Omit<Article, 'blocks' | 'mentions' | 'quotes' | 'disagreements'>;

/** What an entity has in common with another. */
export interface Tie {
  /** The other one. */
  readonly entity: EntityRef;
  readonly eventCount: number;
  readonly articleCount: number;
  /** Slugs, in time order; the first twenty. */
  readonly events: readonly string[];
  /** Slugs, newest first; the first twenty. */
  readonly articles: readonly string[];
}

/** An article that is about an entity, and where its text names it. */
export interface Appearance {
  readonly article: ArticleSummary;
  readonly mentionCount: number;
  /** In text order; the first forty. */
  readonly mentions: readonly Mention[];
  /** Index of the last block of the text that names anything: the scale of `mentions`. */
  readonly lastBlock: number;
}

/** The events around one in its storylines, by time; the nearest first, at most ten on each side. */
export interface Neighbors {
  readonly earlier: readonly Event[];
  readonly later: readonly Event[];
}

/** Along the order of a list, or against it. The order breaks ties, so both are total. */
export type Direction = 'asc' | 'desc';

export interface ArticleListFilter {
  readonly storyline?: string;
  readonly mentions?: EntityRef;
  readonly language?: string;
  /** Those that were retracted as well; left out, they are not listed. */
  readonly retracted?: boolean;
  /** RFC 3339 instants, half-open. */
  readonly publishedFrom?: string;
  readonly publishedUntil?: string;
}

export interface BoundingBox {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** How a list of entities is ordered: people by family name, or whoever is named most often first. */
export type EntityOrder = 'name' | 'mentions';

export interface EntityListFilter {
  /** Matches the beginning of any word of the name or an alias, case and accents ignored. */
  readonly named?: string;
  /** Places only: those located inside. `west > east` crosses the antimeridian. */
  readonly within?: BoundingBox;
  /** Places only. */
  readonly placeKind?: PlaceKind;
  /** Places only: ISO 3166-1 alpha-2, in capitals. */
  readonly countryCode?: string;
  /** Places only: slug of a place; those inside it at any depth. */
  readonly containedIn?: string;
  /** Organizations only. */
  readonly organizationKind?: OrganizationKind;
  /** Organizations only: slug of the whole; its direct parts. */
  readonly partOf?: string;
  /** People only: slug of an organization in which they hold or held a role. */
  readonly organization?: string;
}

export interface EventListFilter {
  /** RFC 3339 instants, half-open: events that may have taken place in this stretch. */
  readonly earliest?: string;
  readonly latest?: string;
  /** Slug; events in places contained in it count as well. */
  readonly place?: string;
  readonly participant?: EntityRef;
  readonly kind?: EventKind;
  readonly status?: EventStatus;
  readonly storyline?: string;
  readonly article?: string;
}

export interface QuoteListFilter {
  readonly speaker?: EntityRef;
  readonly containing?: string;
  readonly article?: string;
  readonly event?: string;
  readonly mode?: QuoteMode;
}

export interface DisagreementListFilter {
  readonly article?: string;
  /** Those that are about it, or in which it holds a side. */
  readonly entity?: EntityRef;
}

export type SearchKind = 'article' | EntityKind | 'quote';

export type SearchHit = (
  | { readonly kind: 'article'; readonly node: ArticleSummary }
  | { readonly kind: EntityKind; readonly node: Entity }
  | { readonly kind: 'quote'; readonly node: Quote }
) & {
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /**
   * Plain text around the match; the matched words stand between U+E000 and U+E001. When only
   * a name matched, the name with what is said of it: "John Kerry · The American …".
   */
  readonly snippet: string;
};

export interface LoadReport {
  /** False when the library was already there, word for word, and nothing was written. */
  readonly changed: boolean;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly contentVersion: number;
  /** Slugs of the articles that stay as they were edited, although the files differ. */
  readonly kept: readonly string[];
}

/** A story that is not published: nobody but editors sees it, and no list or search has it. */
export interface Draft {
  readonly slug: string;
  /** From 1, one more with each change. */
  readonly version: number;
  /** RFC 3339 instants. */
  readonly created: string;
  readonly updated: string;
  /** A library with that article alone, and what it refers to. */
  readonly story: Library;
  /** What was not understood when it was drafted, in sentences for its editor. */
  readonly notices: readonly string[];
}

/** The reads and writes of one transaction. */
export interface WriteUnit {
  /** Everything that is published, as it stands at this moment. */
  library(): Promise<Library>;
  /**
   * Makes the stored library equal to this one. `edited`: slugs of the articles that were
   * changed by this, so that loading the files that they came from does not undo it.
   */
  replaceLibrary(library: Library, edited: readonly string[]): Promise<void>;
  draft(slug: string): Promise<Draft | null>;
  putDraft(draft: Draft): Promise<void>;
  dropDraft(slug: string): Promise<void>;
}

export type ChangeKind = 'created' | 'updated' | 'deleted';

export interface Change {
  /** Strictly rising in commit order. */
  readonly sequence: number;
  readonly at: string;
  readonly kind: ChangeKind;
  /** `articles/<slug>`, `storylines/<slug>` or an entity's address. */
  readonly subject: string;
}

/** A stretch of all that has a page. */
export interface AddressList {
  readonly items: readonly {
    /** `articles/<slug>`, `storylines/<slug>` or an entity's address. */
    readonly address: string;
    /** RFC 3339 instant of its last change here. */
    readonly changedAt: string | null;
  }[];
  readonly totalCount: number;
}

/**
 * A library on disk. Every method that takes several keys answers them with a fixed
 * number of statements, whatever their number; keys that are not there are left out of
 * the map (or map to an empty page).
 */
export interface Store {
  /** Makes the stored library equal to `library`, in one transaction; the same library twice is no change. */
  load(library: Library): Promise<LoadReport>;
  /** Everything that is published; lists are in the order of slugs and ids. */
  library(): Promise<Library>;
  /** Whom and what the library knows, and who held which office: all but the articles. */
  cast(): Promise<Omit<Library, 'articles'>>;
  /**
   * Runs `work` in one transaction, alone with the write lock: what it reads is what it writes
   * over, and `entry` is its line in the audit log. When it throws, nothing of all that stays.
   */
  write<T>(
    entry: NewAuditEntry,
    work: (unit: WriteUnit) => Promise<T>,
  ): Promise<{ readonly result: T; readonly contentVersion: number }>;
  draft(slug: string): Promise<Draft | null>;
  /** The last changed first. */
  listDrafts(page: PageArgs): Promise<Page<Draft>>;
  /** By article's slug, what it said at each revision before its present one, by number. */
  formerRevisions(
    slugs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<number, Library>>>;

  /** The last change's sequence, 0 for an empty store. Rises with every change that a reader could see. */
  contentVersion(): Promise<number>;
  /** In commit order, oldest first: a page that starts behind a cursor has no gap and no repeat. */
  listChanges(page: PageArgs): Promise<Page<Change>>;
  /** The cursor of the last change; null when there was none. */
  lastChange(): Promise<string | null>;

  articleDocuments(slugs: readonly string[]): Promise<ReadonlyMap<string, ArticleDocument>>;
  articles(slugs: readonly string[]): Promise<ReadonlyMap<string, ArticleSummary>>;
  /** Newest first; with `asc` oldest first. */
  listArticles(
    page: PageArgs,
    filter?: ArticleListFilter,
    direction?: Direction,
  ): Promise<Page<ArticleSummary>>;

  entities(refs: readonly EntityRef[]): Promise<ReadonlyMap<EntityRef, Entity>>;
  /** By name (people by family name), or by how often the stories name them, most often first. */
  listEntities<K extends EntityKind>(
    kind: K,
    page: PageArgs,
    filter?: EntityListFilter,
    order?: EntityOrder,
  ): Promise<Page<Extract<Entity, { kind: K }>>>;

  /** In text order, newest article first. `article` (a slug) narrows to one. */
  mentionsOf(
    refs: readonly EntityRef[],
    page: PageArgs,
    article?: string,
  ): Promise<ReadonlyMap<EntityRef, Page<Mention>>>;
  /** Articles that mention the entity or whose facts are about it, newest first. */
  articlesAbout(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<ArticleSummary>>>;
  /**
   * In time order. Of a person or organization: those it took part in. Of a place: those that
   * happened there or in a place inside it. Of an event: its parts.
   */
  eventsOf(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Event>>>;
  /** Of a speaker: what it said. Of an event: what was said there. In article and text order. */
  quotesOf(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Quote>>>;
  /**
   * People and organizations that took part in the same events (of a place: in what happened
   * there; of an event: in it and its parts) and, for people and organizations, that the same
   * articles name. Most shared events first.
   */
  companionsOf(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Tie>>>;
  /** The places of its events, of a place those inside it; most events first. */
  whereaboutsOf(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Tie>>>;
  /** The articles of `articlesAbout`, with where each names the entity. */
  appearancesOf(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Appearance>>>;
  rolesOfPeople(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Role[]>>;
  rolesInOrganizations(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Role[]>>;
  placesIn(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Place[]>>;
  organizationsIn(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Organization[]>>;
  partsOf(eventSlugs: readonly string[]): Promise<ReadonlyMap<string, readonly Event[]>>;
  followersOf(eventSlugs: readonly string[]): Promise<ReadonlyMap<string, readonly Event[]>>;
  neighborsOf(eventSlugs: readonly string[]): Promise<ReadonlyMap<string, Neighbors>>;

  /** In time order: earliest, then latest, then slug; undated last. `desc` is the reverse. */
  listEvents(page: PageArgs, filter?: EventListFilter, direction?: Direction): Promise<Page<Event>>;
  /** Newest article first, or with `asc` oldest; in the order of its text. */
  listQuotes(page: PageArgs, filter?: QuoteListFilter, direction?: Direction): Promise<Page<Quote>>;
  quotes(ids: readonly string[]): Promise<ReadonlyMap<string, Quote>>;
  /** Newest article first, in its author's order. */
  listDisagreements(page: PageArgs, filter?: DisagreementListFilter): Promise<Page<Disagreement>>;
  /** Those that are about it, or in which it holds a side. */
  disagreementsOf(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Disagreement>>>;
  disagreements(ids: readonly string[]): Promise<ReadonlyMap<string, Disagreement>>;
  mentions(ids: readonly string[]): Promise<ReadonlyMap<string, Mention>>;

  storylines(slugs: readonly string[]): Promise<ReadonlyMap<string, Storyline>>;
  listStorylines(page: PageArgs): Promise<Page<Storyline>>;
  /** By storyline's slug; newest first. */
  articlesInStorylines(
    slugs: readonly string[],
    page: PageArgs,
  ): Promise<ReadonlyMap<string, Page<ArticleSummary>>>;
  /** By storyline's slug; in time order. */
  eventsInStorylines(
    slugs: readonly string[],
    page: PageArgs,
  ): Promise<ReadonlyMap<string, Page<Event>>>;

  /** Every article's, storyline's and entity's address, in a fixed order, from `offset` on. */
  listAddresses(offset: number, limit: number): Promise<AddressList>;

  /** Best first. An empty or punctuation-only query finds nothing. Never throws on odd input. */
  search(
    query: string,
    page: PageArgs,
    kinds?: readonly SearchKind[],
  ): Promise<{
    readonly items: readonly { readonly hit: SearchHit; readonly cursor: string }[];
    readonly hasNextPage: boolean;
    readonly totalCount: number;
    /** How much there is of each kind, of those that were not asked for too. */
    readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
  }>;

  /** Who may write. */
  readonly tokens: Tokens;
  /** Who wrote what, or was refused. */
  readonly audit: Audit;

  /** Resolves when the database answers; rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A cursor that this store did not make, or that belongs to another list. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
  readonly code = 'BAD_CURSOR';
}

/** Sees each SQL statement as it is sent; used to prove that reads stay batched. */
export type StatementListener = (sql: string) => void;
