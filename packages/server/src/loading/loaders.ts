import {
  articleDocument,
  entityRef,
  factChanges,
  parseEntityRef,
  storyOf,
  type Article,
  type ArticleDocument,
  type Disagreement,
  type Entity,
  type EntityKind,
  type EntityRef,
  type Event,
  type FactChange,
  type Library,
  type Mention,
  type Organization,
  type Place,
  type Quote,
  type Role,
  type Storyline,
} from '@dateline/model';
import type {
  Appearance,
  ArticleSummary,
  Draft,
  Neighbors,
  Page,
  PageArgs,
  Store,
  Tie,
} from '@dateline/store';
import { Batch, PageBatches } from './batch';
import { after, type Deferred } from './deferred';
import { documentIndex } from './document-index';

type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>;

/**
 * The reads of one request. What several objects ask for at the same time goes to the
 * store together; what an article's document already brought is not read again.
 * `find…` answers null for what is not there; the others are for references inside the
 * library, which are always kept, and throw.
 */
export class Loaders {
  readonly #documents;
  readonly #articles;
  readonly #entities;
  readonly #rolesOfPeople;
  readonly #rolesInOrganizations;
  readonly #placesIn;
  readonly #organizationsIn;
  readonly #partsOf;
  readonly #followersOf;
  readonly #neighborsOf;
  readonly #storylines;
  readonly #quotes;
  readonly #disagreements;
  readonly #formerRevisions;
  readonly #mentions;
  readonly #mentionsOf: PageBatches<EntityRef, Mention>;
  readonly #articlesAbout: PageBatches<EntityRef, ArticleSummary>;
  readonly #eventsOf: PageBatches<EntityRef, Event>;
  readonly #quotesOf: PageBatches<EntityRef, Quote>;
  readonly #companionsOf: PageBatches<EntityRef, Tie>;
  readonly #whereaboutsOf: PageBatches<EntityRef, Tie>;
  readonly #appearancesOf: PageBatches<EntityRef, Appearance>;
  readonly #disagreementsOf: PageBatches<EntityRef, Disagreement>;
  readonly #articlesInStorylines: PageBatches<string, ArticleSummary>;
  readonly #eventsInStorylines: PageBatches<string, Event>;

  constructor(store: Store) {
    this.#documents = new Batch((slugs: readonly string[]) => this.#readDocuments(store, slugs));
    this.#articles = new Batch((slugs: readonly string[]) => store.articles(slugs));
    this.#entities = new Batch((refs: readonly EntityRef[]) => store.entities(refs));
    this.#rolesOfPeople = new Batch((slugs: readonly string[]) => store.rolesOfPeople(slugs));
    this.#rolesInOrganizations = new Batch((slugs: readonly string[]) =>
      store.rolesInOrganizations(slugs),
    );
    this.#placesIn = new Batch((slugs: readonly string[]) => store.placesIn(slugs));
    this.#organizationsIn = new Batch((slugs: readonly string[]) => store.organizationsIn(slugs));
    this.#partsOf = new Batch((slugs: readonly string[]) => store.partsOf(slugs));
    this.#followersOf = new Batch((slugs: readonly string[]) => store.followersOf(slugs));
    this.#neighborsOf = new Batch((slugs: readonly string[]) => store.neighborsOf(slugs));
    this.#storylines = new Batch((slugs: readonly string[]) => store.storylines(slugs));
    this.#quotes = new Batch((ids: readonly string[]) => store.quotes(ids));
    this.#disagreements = new Batch((ids: readonly string[]) => store.disagreements(ids));
    this.#mentions = new Batch((ids: readonly string[]) => store.mentions(ids));
    this.#formerRevisions = new Batch((slugs: readonly string[]) => store.formerRevisions(slugs));
    this.#mentionsOf = new PageBatches((refs, page, article) =>
      store.mentionsOf(refs, page, article),
    );
    this.#articlesAbout = new PageBatches((refs, page) => store.articlesAbout(refs, page));
    this.#eventsOf = new PageBatches((refs, page) => store.eventsOf(refs, page));
    this.#quotesOf = new PageBatches((refs, page) => store.quotesOf(refs, page));
    this.#companionsOf = new PageBatches((refs, page) => store.companionsOf(refs, page));
    this.#whereaboutsOf = new PageBatches((refs, page) => store.whereaboutsOf(refs, page));
    this.#appearancesOf = new PageBatches((refs, page) => store.appearancesOf(refs, page));
    this.#disagreementsOf = new PageBatches((refs, page) => store.disagreementsOf(refs, page));
    this.#articlesInStorylines = new PageBatches((slugs, page) =>
      store.articlesInStorylines(slugs, page),
    );
    this.#eventsInStorylines = new PageBatches((slugs, page) =>
      store.eventsInStorylines(slugs, page),
    );
  }

  findDocument(slug: string): Deferred<ArticleDocument | null> {
    return this.#documents.load(slug);
  }

  document(slug: string): Deferred<ArticleDocument> {
    return after(this.#documents.load(slug), (found) => stored(found, 'articles', slug));
  }

  findArticle(slug: string): Deferred<ArticleSummary | null> {
    return this.#articles.load(slug);
  }

  article(slug: string): Deferred<ArticleSummary> {
    return after(this.#articles.load(slug), (found) => stored(found, 'articles', slug));
  }

  entity(ref: EntityRef): Deferred<Entity> {
    return after(this.#entities.load(ref), (found) => stored(found, ref));
  }

  findEntityOf<K extends EntityKind>(kind: K, slug: string): Deferred<EntityOf<K> | null> {
    return after(this.#entities.load(entityRef(kind, slug)), (entity) =>
      entity && isOf(kind, entity) ? entity : null,
    );
  }

  entityOf<K extends EntityKind>(kind: K, slug: string): Deferred<EntityOf<K>> {
    return after(this.findEntityOf(kind, slug), (found) => stored(found, kind, slug));
  }

  rolesOfPerson(slug: string): Deferred<readonly Role[]> {
    return after(this.#rolesOfPeople.load(slug), orNone);
  }

  rolesInOrganization(slug: string): Deferred<readonly Role[]> {
    return after(this.#rolesInOrganizations.load(slug), orNone);
  }

  /** One role of a person, by the model's role id. */
  role(person: EntityRef, id: string): Deferred<Role | null> {
    const address = parseEntityRef(person);
    if (address?.kind !== 'person') return null;
    return after(
      this.rolesOfPerson(address.slug),
      (roles) => roles.find((role) => role.id === id) ?? null,
    );
  }

  placesIn(slug: string): Deferred<readonly Place[]> {
    return after(this.#placesIn.load(slug), orNone);
  }

  organizationsIn(slug: string): Deferred<readonly Organization[]> {
    return after(this.#organizationsIn.load(slug), orNone);
  }

  partsOf(event: string): Deferred<readonly Event[]> {
    return after(this.#partsOf.load(event), orNone);
  }

  followersOf(event: string): Deferred<readonly Event[]> {
    return after(this.#followersOf.load(event), orNone);
  }

  /** Null when nothing is known to have been before or after it. */
  neighborsOf(event: string): Deferred<Neighbors | null> {
    return this.#neighborsOf.load(event);
  }

  findStoryline(slug: string): Deferred<Storyline | null> {
    return this.#storylines.load(slug);
  }

  storyline(slug: string): Deferred<Storyline> {
    return after(this.#storylines.load(slug), (found) => stored(found, 'storylines', slug));
  }

  /** What the article said at a revision, as a library of it alone; null for no such revision. */
  async storyAt(slug: string, revision: number): Promise<Library | null> {
    const document = await this.#documents.load(slug);
    if (document?.article.revision === revision) {
      return storyOf({ ...document, articles: [document.article] }, slug);
    }
    return (await this.#formerRevisions.load(slug))?.get(revision) ?? null;
  }

  /** What differs in the facts; nothing when one of the revisions is not there. */
  async factChanges(slug: string, from: number, to: number): Promise<readonly FactChange[]> {
    if (from < 1 || to < 1) return [];
    const [before, now] = await Promise.all([this.storyAt(slug, from), this.storyAt(slug, to)]);
    return before && now ? factChanges(before, now) : [];
  }

  /** Shows a draft as if it were published, to this request alone. */
  showDraft(draft: Draft): Article {
    const document = articleDocument(draft.story, draft.slug);
    if (document === null) throw new Error(`The draft ${draft.slug} has no such article.`);
    this.#bring(document);
    this.#documents.bring(new Map([[draft.slug, document]]));
    this.#rolesOfPeople.bring(
      new Map(
        document.people.map(({ slug }) => [
          slug,
          document.roles.filter(({ person }) => person === slug),
        ]),
      ),
    );
    return document.article;
  }

  findQuote(id: string): Deferred<Quote | null> {
    return this.#quotes.load(id);
  }

  findDisagreement(id: string): Deferred<Disagreement | null> {
    return this.#disagreements.load(id);
  }

  findMention(id: string): Deferred<Mention | null> {
    return this.#mentions.load(id);
  }

  /** `article` is a slug. */
  mentionsOf(ref: EntityRef, page: PageArgs, article?: string): Promise<Page<Mention>> {
    return this.#mentionsOf.load(ref, page, article);
  }

  articlesAbout(ref: EntityRef, page: PageArgs): Promise<Page<ArticleSummary>> {
    return this.#articlesAbout.load(ref, page);
  }

  eventsOf(ref: EntityRef, page: PageArgs): Promise<Page<Event>> {
    return this.#eventsOf.load(ref, page);
  }

  quotesOf(ref: EntityRef, page: PageArgs): Promise<Page<Quote>> {
    return this.#quotesOf.load(ref, page);
  }

  companionsOf(ref: EntityRef, page: PageArgs): Promise<Page<Tie>> {
    return this.#companionsOf.load(ref, page);
  }

  whereaboutsOf(ref: EntityRef, page: PageArgs): Promise<Page<Tie>> {
    return this.#whereaboutsOf.load(ref, page);
  }

  appearancesOf(ref: EntityRef, page: PageArgs): Promise<Page<Appearance>> {
    return this.#appearancesOf.load(ref, page);
  }

  disagreementsOf(ref: EntityRef, page: PageArgs): Promise<Page<Disagreement>> {
    return this.#disagreementsOf.load(ref, page);
  }

  articlesInStoryline(slug: string, page: PageArgs): Promise<Page<ArticleSummary>> {
    return this.#articlesInStorylines.load(slug, page);
  }

  eventsInStoryline(slug: string, page: PageArgs): Promise<Page<Event>> {
    return this.#eventsInStorylines.load(slug, page);
  }

  async #readDocuments(
    store: Store,
    slugs: readonly string[],
  ): Promise<ReadonlyMap<string, ArticleDocument>> {
    const documents = await store.articleDocuments(slugs);
    for (const document of documents.values()) this.#bring(document);
    return documents;
  }

  #bring(document: ArticleDocument): void {
    const { articles, entities, storylines } = documentIndex(document);
    this.#articles.bring(articles);
    this.#entities.bring(entities);
    this.#storylines.bring(storylines);
  }
}

function isOf<K extends EntityKind>(kind: K, entity: Entity): entity is EntityOf<K> {
  return entity.kind === kind;
}

function stored<T>(value: T | null, ...address: readonly string[]): T {
  if (value === null) {
    throw new Error(`${address.join('/')} is referred to, but is not in the store.`);
  }
  return value;
}

function orNone<T>(values: readonly T[] | null): readonly T[] {
  return values ?? [];
}
