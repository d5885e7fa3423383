import {
  articleDocument,
  entityRef,
  factChanges,
  parseEntityRef,
  storyOf,
  type Article,
  type ArticleDocument,
  type Entity,
  type EntityKind,
  type EntityRef,
  type Event,
  type FactChange,
  type Library,
  type Mention,
  type Place,
  type Quote,
  type Role,
  type Storyline,
} from '@dateline/model';
import type { ArticleSummary, Draft, Page, PageArgs, Store } from '@dateline/store';
import { batch, PageBatches } from './batch';

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
  readonly #partsOf;
  readonly #followersOf;
  readonly #storylines;
  readonly #quotes;
  readonly #formerRevisions;
  readonly #mentions;
  readonly #mentionsOf: PageBatches<EntityRef, Mention>;
  readonly #articlesAbout: PageBatches<EntityRef, ArticleSummary>;
  readonly #eventsOf: PageBatches<EntityRef, Event>;
  readonly #quotesOf: PageBatches<EntityRef, Quote>;
  readonly #articlesInStorylines: PageBatches<string, ArticleSummary>;
  readonly #eventsInStorylines: PageBatches<string, Event>;

  constructor(store: Store) {
    this.#documents = batch((slugs: readonly string[]) => this.#readDocuments(store, slugs));
    this.#articles = batch((slugs: readonly string[]) => store.articles(slugs));
    this.#entities = batch((refs: readonly EntityRef[]) => store.entities(refs));
    this.#rolesOfPeople = batch((slugs: readonly string[]) => store.rolesOfPeople(slugs));
    this.#rolesInOrganizations = batch((slugs: readonly string[]) =>
      store.rolesInOrganizations(slugs),
    );
    this.#placesIn = batch((slugs: readonly string[]) => store.placesIn(slugs));
    this.#partsOf = batch((slugs: readonly string[]) => store.partsOf(slugs));
    this.#followersOf = batch((slugs: readonly string[]) => store.followersOf(slugs));
    this.#storylines = batch((slugs: readonly string[]) => store.storylines(slugs));
    this.#quotes = batch((ids: readonly string[]) => store.quotes(ids));
    this.#formerRevisions = batch((slugs: readonly string[]) => store.formerRevisions(slugs));
    this.#mentions = batch((ids: readonly string[]) => store.mentions(ids));
    this.#mentionsOf = new PageBatches((refs, page, article) =>
      store.mentionsOf(refs, page, article),
    );
    this.#articlesAbout = new PageBatches((refs, page) => store.articlesAbout(refs, page));
    this.#eventsOf = new PageBatches((refs, page) => store.eventsOf(refs, page));
    this.#quotesOf = new PageBatches((refs, page) => store.quotesOf(refs, page));
    this.#articlesInStorylines = new PageBatches((slugs, page) =>
      store.articlesInStorylines(slugs, page),
    );
    this.#eventsInStorylines = new PageBatches((slugs, page) =>
      store.eventsInStorylines(slugs, page),
    );
  }

  findDocument(slug: string): Promise<ArticleDocument | null> {
    return this.#documents.load(slug);
  }

  async document(slug: string): Promise<ArticleDocument> {
    return stored(await this.#documents.load(slug), `articles/${slug}`);
  }

  findArticle(slug: string): Promise<ArticleSummary | null> {
    return this.#articles.load(slug);
  }

  async article(slug: string): Promise<ArticleSummary> {
    return stored(await this.#articles.load(slug), `articles/${slug}`);
  }

  async entity(ref: EntityRef): Promise<Entity> {
    return stored(await this.#entities.load(ref), ref);
  }

  async findEntityOf<K extends EntityKind>(kind: K, slug: string): Promise<EntityOf<K> | null> {
    const entity = await this.#entities.load(entityRef(kind, slug));
    return entity && isOf(kind, entity) ? entity : null;
  }

  async entityOf<K extends EntityKind>(kind: K, slug: string): Promise<EntityOf<K>> {
    return stored(await this.findEntityOf(kind, slug), entityRef(kind, slug));
  }

  async rolesOfPerson(slug: string): Promise<readonly Role[]> {
    return (await this.#rolesOfPeople.load(slug)) ?? [];
  }

  async rolesInOrganization(slug: string): Promise<readonly Role[]> {
    return (await this.#rolesInOrganizations.load(slug)) ?? [];
  }

  /** One role of a person, by the model's role id. */
  async role(person: EntityRef, id: string): Promise<Role | null> {
    const address = parseEntityRef(person);
    if (address?.kind !== 'person') return null;
    const roles = await this.rolesOfPerson(address.slug);
    return roles.find((role) => role.id === id) ?? null;
  }

  async placesIn(slug: string): Promise<readonly Place[]> {
    return (await this.#placesIn.load(slug)) ?? [];
  }

  async partsOf(event: string): Promise<readonly Event[]> {
    return (await this.#partsOf.load(event)) ?? [];
  }

  async followersOf(event: string): Promise<readonly Event[]> {
    return (await this.#followersOf.load(event)) ?? [];
  }

  findStoryline(slug: string): Promise<Storyline | null> {
    return this.#storylines.load(slug);
  }

  async storyline(slug: string): Promise<Storyline> {
    return stored(await this.#storylines.load(slug), `storylines/${slug}`);
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
    const [before, after] = await Promise.all([this.storyAt(slug, from), this.storyAt(slug, to)]);
    return before && after ? factChanges(before, after) : [];
  }

  /** Shows a draft as if it were published, to this request alone. */
  showDraft(draft: Draft): Article {
    const document = articleDocument(draft.story, draft.slug);
    if (document === null) throw new Error(`The draft ${draft.slug} has no such article.`);
    this.#prime(document);
    this.#documents.prime(draft.slug, document);
    for (const { slug } of document.people) {
      this.#rolesOfPeople.prime(
        slug,
        document.roles.filter(({ person }) => person === slug),
      );
    }
    return document.article;
  }

  findQuote(id: string): Promise<Quote | null> {
    return this.#quotes.load(id);
  }

  findMention(id: string): Promise<Mention | null> {
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
    for (const document of documents.values()) this.#prime(document);
    return documents;
  }

  #prime(document: ArticleDocument): void {
    this.#articles.prime(document.article.slug, document.article);
    for (const storyline of document.storylines) this.#storylines.prime(storyline.slug, storyline);
    const { people, places, organizations, events } = document;
    for (const entity of [...people, ...places, ...organizations, ...events]) {
      this.#entities.prime(entityRef(entity.kind, entity.slug), entity);
    }
  }
}

function isOf<K extends EntityKind>(kind: K, entity: Entity): entity is EntityOf<K> {
  return entity.kind === kind;
}

function stored<T>(value: T | null, address: string): T {
  if (value === null) throw new Error(`${address} is referred to, but is not in the store.`);
  return value;
}
