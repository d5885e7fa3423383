import { entityRef, type EntityRef } from '../address';
import type { Article } from '../article';
import { byCodeUnit } from '../code-unit-order';
import type { Entity, Event, Organization, Person, Place, Role } from '../entity';
import type { Evidence } from '../evidence';
import type { ArticleDocument, Library } from './library';
import { dayOf } from './day-of';
import { evidenceOfEvent, namedBy, pointedAtByEvent } from './refers-to';
import { rolesAsOf } from '../time/overlap';

/**
 * One article with everything its page needs: the entities that it mentions or whose facts its
 * words support, and what those point at. Null when the library has no such article.
 * All lists are in the order of their slugs, roles in that of their ids.
 */
export function articleDocument(library: Library, slug: string): ArticleDocument | null {
  const index = indexOf(library);
  const article = index.articles.get(slug);
  if (article === undefined) return null;

  const wanted = new Set<EntityRef>(namedBy(article));
  for (const event of index.eventsOf.get(slug) ?? []) wanted.add(`events/${event.slug}`);
  // One step only: what an event points at is needed, what that points at in turn is not.
  for (const event of among(index.events, wanted)) {
    for (const ref of pointedAtByEvent(event)) wanted.add(ref);
  }
  const roles = rolesIn(article, wanted, index);
  for (const role of roles) {
    wanted.add(`people/${role.person}`);
    if (role.organization !== null) wanted.add(`organizations/${role.organization}`);
  }
  // Containers up to the outermost: a set grows while it is walked.
  for (const ref of wanted) {
    const parent = index.parents.get(ref);
    if (parent !== undefined) wanted.add(parent);
  }
  return {
    article,
    people: among(index.people, wanted),
    organizations: among(index.organizations, wanted),
    places: among(index.places, wanted),
    events: among(index.events, wanted),
    roles,
    storylines: library.storylines.filter((one) => article.storylines.includes(one.slug)),
  };
}

/** Roles that the article's words say, or that someone in it held on its day. */
function rolesIn(
  article: Article,
  wanted: ReadonlySet<EntityRef>,
  index: LibraryIndex,
): readonly Role[] {
  const day = dayOf(article);
  const ofThesePeople = [...wanted].flatMap((ref) => index.rolesHeldBy.get(ref) ?? []);
  const roles = new Set([
    ...(index.rolesOf.get(article.slug) ?? []),
    ...rolesAsOf(ofThesePeople, day),
  ]);
  return [...roles]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((role) => ({ ...role, evidence: closestTo(article.slug, role.evidence) }));
}

/**
 * The article's own evidence, or the first of another's: a document must not grow with every
 * article that names the same office.
 */
function closestTo(article: string, evidence: readonly Evidence[]): readonly Evidence[] {
  const own = evidence.filter((one) => one.article === article);
  return own.length > 0 ? own : evidence.slice(0, 1);
}

/** What is looked up for each article of a library, gathered once. */
interface LibraryIndex {
  readonly articles: ReadonlyMap<string, Article>;
  readonly people: ReadonlyMap<EntityRef, Person>;
  readonly organizations: ReadonlyMap<EntityRef, Organization>;
  readonly places: ReadonlyMap<EntityRef, Place>;
  readonly events: ReadonlyMap<EntityRef, Event>;
  /** By article: the events that its words report. */
  readonly eventsOf: ReadonlyMap<string, ReadonlySet<Event>>;
  readonly rolesOf: ReadonlyMap<string, ReadonlySet<Role>>;
  readonly rolesHeldBy: ReadonlyMap<EntityRef, readonly Role[]>;
  /** The place that a place lies in, the organization that an organization is part of. */
  readonly parents: ReadonlyMap<EntityRef, EntityRef>;
}

const indexes = new WeakMap<Library, LibraryIndex>();

function indexOf(library: Library): LibraryIndex {
  const known = indexes.get(library);
  if (known !== undefined) return known;
  const eventsOf = new Map<string, Set<Event>>();
  for (const event of library.events) {
    for (const { article } of evidenceOfEvent(event)) addTo(eventsOf, article, event);
  }
  const rolesOf = new Map<string, Set<Role>>();
  const rolesHeldBy = new Map<EntityRef, Role[]>();
  for (const role of library.roles) {
    for (const { article } of role.evidence) addTo(rolesOf, article, role);
    const holder = entityRef('person', role.person);
    rolesHeldBy.set(holder, [...(rolesHeldBy.get(holder) ?? []), role]);
  }
  const parents = new Map<EntityRef, EntityRef>();
  for (const { slug, containedIn } of library.places) {
    if (containedIn !== null) parents.set(`places/${slug}`, `places/${containedIn}`);
  }
  for (const { slug, partOf } of library.organizations) {
    if (partOf !== null) parents.set(`organizations/${slug}`, `organizations/${partOf}`);
  }
  const index: LibraryIndex = {
    articles: new Map(library.articles.map((article) => [article.slug, article])),
    people: byRef(library.people),
    organizations: byRef(library.organizations),
    places: byRef(library.places),
    events: byRef(library.events),
    eventsOf,
    rolesOf,
    rolesHeldBy,
    parents,
  };
  indexes.set(library, index);
  return index;
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function byRef<T extends Entity>(entities: readonly T[]): ReadonlyMap<EntityRef, T> {
  return new Map(entities.map((entity) => [entityRef(entity.kind, entity.slug), entity]));
}

/** Looks up what is wanted instead of walking a library that may hold a hundred thousand others. */
function among<T extends Entity>(
  entities: ReadonlyMap<EntityRef, T>,
  wanted: ReadonlySet<EntityRef>,
): readonly T[] {
  return [...wanted]
    .map((ref) => entities.get(ref))
    .filter((entity) => entity !== undefined)
    .sort((a, b) => byCodeUnit(a.slug, b.slug));
}
