import { entityRef, parseEntityRef, type EntityRef } from '../address';
import type { Article } from '../article';
import type { Event, Organization, Person, Place, Role } from '../entity';
import type { Library } from './library';
import { eventWith, evidenceOfEvent } from './parts';

/**
 * The library that one article makes alone: the article, the facts that its words support, with
 * that evidence only, and everyone and everything that these refer to. Null when the library
 * has no such article.
 *
 * An event that another article reports, and that this one only refers to, comes along by name,
 * without evidence, time or place, so that nothing points nowhere.
 */
export function storyOf(library: Library, slug: string): Library | null {
  const article = library.articles.find((one) => one.slug === slug);
  if (article === undefined) return null;
  const own = ({ article: of }: { readonly article: string }) => of === slug;

  const roles = library.roles
    .filter((role) => role.evidence.some(own))
    .map((role) => ownRole(role, article));
  const all = {
    people: bySlug(library.people),
    places: bySlug(library.places),
    organizations: bySlug(library.organizations),
    events: new Map(library.events.map((event) => [event.slug, eventWith(event, own)])),
  };
  const wanted = new Set<EntityRef>(namedBy(article));
  for (const event of library.events) {
    if (evidenceOfEvent(event).some(own)) wanted.add(entityRef('event', event.slug));
  }
  for (const role of roles) {
    wanted.add(entityRef('person', role.person));
    if (role.organization !== null) wanted.add(entityRef('organization', role.organization));
  }
  // A set grows while it is walked, so what is pointed at is followed as far as it leads.
  for (const ref of wanted) {
    for (const next of pointedAt(ref, all)) wanted.add(next);
  }
  const among = <T extends { readonly slug: string }>(
    kind: Parameters<typeof entityRef>[0],
    entities: Iterable<T>,
  ) => [...entities].filter((entity) => wanted.has(entityRef(kind, entity.slug)));
  return {
    people: among('person', library.people),
    organizations: among('organization', library.organizations),
    places: among('place', library.places),
    events: among('event', all.events.values()),
    roles,
    storylines: library.storylines.filter((one) => article.storylines.includes(one.slug)),
    articles: [article],
  };
}

/** The day on which an article attests what it says of offices, as EDTF. */
export function attestationDay(article: Article): string {
  return article.dateline?.date ?? article.datePublished.slice(0, 10);
}

function ownRole(role: Role, article: Article): Role {
  const day = attestationDay(article);
  return {
    ...role,
    attested: role.attested.filter((one) => one === day),
    evidence: role.evidence.filter((one) => one.article === article.slug),
  };
}

interface Entities {
  readonly people: ReadonlyMap<string, Person>;
  readonly places: ReadonlyMap<string, Place>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly events: ReadonlyMap<string, Event>;
}

function pointedAt(ref: EntityRef, all: Entities): readonly EntityRef[] {
  const address = parseEntityRef(ref);
  if (address === null) return [];
  const { kind, slug } = address;
  switch (kind) {
    case 'person':
      return [];
    case 'place': {
      const container = all.places.get(slug)?.containedIn;
      return container == null ? [] : [entityRef('place', container)];
    }
    case 'organization': {
      const whole = all.organizations.get(slug)?.partOf;
      return whole == null ? [] : [entityRef('organization', whole)];
    }
    case 'event': {
      const event = all.events.get(slug);
      return event === undefined ? [] : pointedAtBy(event);
    }
  }
}

/** Whom and what an event refers to. */
export function pointedAtBy(event: Event): readonly EntityRef[] {
  const refs = event.participants.map((participation) => participation.entity);
  if (event.place !== null) refs.push(entityRef('place', event.place.slug));
  if (event.partOf !== null) refs.push(entityRef('event', event.partOf));
  return [...refs, ...event.precededBy.map((slug) => entityRef('event', slug))];
}

/** Whom and what an article itself refers to, beside the facts that its words support. */
export function namedBy(article: Article): readonly EntityRef[] {
  const refs: EntityRef[] = article.mentions.map((mention) => mention.entity);
  const add = (kind: Parameters<typeof entityRef>[0], slug: string | null | undefined) => {
    if (slug != null) refs.push(entityRef(kind, slug));
  };
  for (const quote of article.quotes) {
    refs.push(quote.speaker);
    add('event', quote.event);
  }
  for (const contribution of article.contributions) {
    add('person', contribution.person);
    add('place', contribution.reportedFrom);
  }
  add('place', article.dateline?.place);
  add('organization', article.citation?.publisher);
  return refs;
}

function bySlug<T extends { readonly slug: string }>(entities: readonly T[]): Map<string, T> {
  return new Map(entities.map((entity) => [entity.slug, entity]));
}
