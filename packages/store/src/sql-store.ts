import type { Entity, EntityKind, EntityRef, Library } from '@dateline/model';
import { sql } from 'kysely';
import { AuditLog } from './access/audit';
import { TokenList } from './access/token-list';
import type { NewAuditEntry } from './access/audit-entry';
import type { Engine } from './engine';
import { loadLibrary } from './load/load-library';
import { lastSequenceQuery } from './load/write-library';
import { Addresses } from './read/addresses';
import { Appearances } from './read/appearances';
import { Articles } from './read/articles';
import { formerRevisions } from './read/former-revisions';
import { Changes } from './read/changes';
import { Entities } from './read/entities';
import { Events } from './read/events';
import { readWholeLibrary } from './read/library';
import { neighborsOf } from './read/neighbors';
import { Disagreements } from './read/disagreements';
import { QuotesAndMentions } from './read/quotes-and-mentions';
import { search } from './read/search';
import { Storylines } from './read/storylines';
import { Ties } from './read/ties';
import type * as S from './store';
import { listDrafts, readDraft } from './write/drafts';
import { writeInOne } from './write/write-unit';

/** The store over an SQL database: hands each question to the part that knows its tables. */
export class SqlStore implements S.Store {
  readonly tokens: S.Store['tokens'];
  readonly audit: S.Store['audit'];
  readonly #engine: Engine;
  readonly #addresses: Addresses;
  readonly #appearances: Appearances;
  readonly #articles: Articles;
  readonly #changes: Changes;
  readonly #entities: Entities;
  readonly #events: Events;
  readonly #quotes: QuotesAndMentions;
  readonly #disagreements: Disagreements;
  readonly #storylines: Storylines;
  readonly #ties: Ties;
  readonly #lastSequence: () => Promise<number>;
  #closing: Promise<void> | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.tokens = new TokenList(engine);
    this.audit = new AuditLog(engine);
    this.#addresses = new Addresses(engine);
    this.#articles = new Articles(engine);
    this.#appearances = new Appearances(engine, this.#articles);
    this.#changes = new Changes(engine);
    this.#entities = new Entities(engine);
    this.#events = new Events(engine);
    this.#quotes = new QuotesAndMentions(engine);
    this.#disagreements = new Disagreements(engine);
    this.#storylines = new Storylines(engine);
    this.#ties = new Ties(engine);
    this.#lastSequence = lastSequenceQuery(engine.reader);
  }

  load(library: Library): Promise<S.LoadReport> {
    return loadLibrary(this.#engine, library);
  }

  library() {
    return readWholeLibrary(this.#engine.reader);
  }

  cast() {
    return readWholeLibrary(this.#engine.reader, { articles: false });
  }

  write<T>(entry: NewAuditEntry, work: (unit: S.WriteUnit) => Promise<T>) {
    return writeInOne(this.#engine, entry, work);
  }

  draft(slug: string) {
    return readDraft(this.#engine.reader, slug);
  }

  listDrafts(page: S.PageArgs) {
    return listDrafts(this.#engine.reader, page);
  }

  formerRevisions(slugs: readonly string[]) {
    return formerRevisions(this.#engine, slugs);
  }

  contentVersion(): Promise<number> {
    return this.#lastSequence();
  }

  listChanges(page: S.PageArgs) {
    return this.#changes.list(page);
  }

  lastChange() {
    return this.#changes.last();
  }

  articleDocuments(slugs: readonly string[]) {
    return this.#articles.documents(slugs);
  }

  articles(slugs: readonly string[]) {
    return this.#articles.summaries(slugs);
  }

  listArticles(page: S.PageArgs, filter?: S.ArticleListFilter, direction?: S.Direction) {
    return this.#articles.list(page, filter, direction);
  }

  articlesAbout(refs: readonly EntityRef[], page: S.PageArgs) {
    return this.#articles.about(refs, page);
  }

  articlesInStorylines(slugs: readonly string[], page: S.PageArgs) {
    return this.#articles.inStorylines(slugs, page);
  }

  entities(refs: readonly EntityRef[]): Promise<ReadonlyMap<EntityRef, Entity>> {
    return this.#entities.get(refs);
  }

  listEntities<K extends EntityKind>(
    kind: K,
    page: S.PageArgs,
    filter?: S.EntityListFilter,
    order?: S.EntityOrder,
  ) {
    return this.#entities.list(kind, page, filter, order);
  }

  rolesOfPeople(slugs: readonly string[]) {
    return this.#entities.rolesOfPeople(slugs);
  }

  rolesInOrganizations(slugs: readonly string[]) {
    return this.#entities.rolesInOrganizations(slugs);
  }

  placesIn(slugs: readonly string[]) {
    return this.#entities.placesIn(slugs);
  }

  organizationsIn(slugs: readonly string[]) {
    return this.#entities.organizationsIn(slugs);
  }

  listEvents(page: S.PageArgs, filter?: S.EventListFilter, direction?: S.Direction) {
    return this.#events.list(page, filter, direction);
  }

  eventsOf(refs: readonly EntityRef[], page: S.PageArgs) {
    return this.#events.of(refs, page);
  }

  eventsInStorylines(slugs: readonly string[], page: S.PageArgs) {
    return this.#events.inStorylines(slugs, page);
  }

  partsOf(eventSlugs: readonly string[]) {
    return this.#events.partsOf(eventSlugs);
  }

  followersOf(eventSlugs: readonly string[]) {
    return this.#events.followersOf(eventSlugs);
  }

  neighborsOf(eventSlugs: readonly string[]) {
    return neighborsOf(this.#engine, eventSlugs);
  }

  companionsOf(refs: readonly EntityRef[], page: S.PageArgs) {
    return this.#ties.companions(refs, page);
  }

  whereaboutsOf(refs: readonly EntityRef[], page: S.PageArgs) {
    return this.#ties.whereabouts(refs, page);
  }

  appearancesOf(refs: readonly EntityRef[], page: S.PageArgs) {
    return this.#appearances.of(refs, page);
  }

  listQuotes(page: S.PageArgs, filter?: S.QuoteListFilter, direction?: S.Direction) {
    return this.#quotes.listQuotes(page, filter, direction);
  }

  quotesOf(refs: readonly EntityRef[], page: S.PageArgs) {
    return this.#quotes.quotesOf(refs, page);
  }

  mentionsOf(refs: readonly EntityRef[], page: S.PageArgs, article?: string) {
    return this.#quotes.mentionsOf(refs, page, article);
  }

  quotes(ids: readonly string[]) {
    return this.#quotes.quotes(ids);
  }

  listDisagreements(page: S.PageArgs, filter?: S.DisagreementListFilter) {
    return this.#disagreements.list(page, filter);
  }

  disagreementsOf(refs: readonly EntityRef[], page: S.PageArgs) {
    return this.#disagreements.of(refs, page);
  }

  disagreements(ids: readonly string[]) {
    return this.#disagreements.get(ids);
  }

  mentions(ids: readonly string[]) {
    return this.#quotes.mentions(ids);
  }

  storylines(slugs: readonly string[]) {
    return this.#storylines.get(slugs);
  }

  listStorylines(page: S.PageArgs) {
    return this.#storylines.list(page);
  }

  listAddresses(offset: number, limit: number) {
    return this.#addresses.list(offset, limit);
  }

  search(query: string, page: S.PageArgs, kinds?: readonly S.SearchKind[]) {
    const sources = { articles: this.#articles, entities: this.#entities, quotes: this.#quotes };
    return search(this.#engine, sources, query, page, kinds);
  }

  async ping(): Promise<void> {
    await sql`select 1 from meta limit 1`.execute(this.#engine.reader);
  }

  close(): Promise<void> {
    this.#closing ??= this.#engine.close();
    return this.#closing;
  }
}
