import { entityRef, type EntityRef } from '../address';
import type { Event, Role } from '../entity';
import { anchor } from '../evidence/anchor';
import type { Evidence } from '../evidence';
import type { Library } from './library';
import { eventWith, evidenceOfEvent } from './parts';
import { attestationDay, namedBy, pointedAtBy } from './story-of';

/**
 * The library without an article and without the facts that only its words support. What other
 * articles support keeps their evidence; what nobody speaks of any more goes.
 */
export function withoutStory(library: Library, slug: string): Library {
  const articles = library.articles.filter((article) => article.slug !== slug);
  return withoutUnspoken(library, withoutFactsOf({ ...library, articles }, library, slug));
}

/** The library with the article, but without any fact that its words support. */
export function withoutFactsOf(library: Library, before: Library, slug: string): Library {
  const others = ({ article }: Evidence) => article !== slug;
  const remaining = new Map(library.articles.map((article) => [article.slug, article]));
  const events = library.events.map((event) =>
    evidenceOfEvent(event).every(others) ? event : eventWith(event, others),
  );
  const referred = new Set<EntityRef>(
    library.articles.filter((article) => article.slug !== slug).flatMap(namedBy),
  );
  return {
    ...library,
    events: withoutUnreported(events, (event) =>
      referred.has(entityRef('event', event.slug)) ? spokenOf(event, library, slug) : null,
    ),
    roles: library.roles.flatMap((role) => {
      if (role.evidence.every(others)) return [role];
      const evidence = role.evidence.filter(others);
      return evidence.length === 0 ? [] : [attested({ ...role, evidence }, remaining, before)];
    }),
  };
}

/**
 * Without the events that have no evidence left, and with nothing that points at them. `rescue`
 * gives evidence to one that is still named somewhere, or null.
 */
function withoutUnreported(
  events: readonly Event[],
  rescue: (event: Event) => Event | null,
): readonly Event[] {
  const kept = events.flatMap((event) => {
    if (event.evidence.length > 0) return [event];
    return rescue(event) ?? [];
  });
  if (kept.length === events.length) return kept;
  const slugs = new Set(kept.map(({ slug }) => slug));
  return kept.map((event) => {
    const { partOf, precededBy } = event;
    const whole = partOf !== null && slugs.has(partOf) ? partOf : null;
    const earlier = precededBy.filter((one) => slugs.has(one));
    if (whole === partOf && earlier.length === precededBy.length) return event;
    return { ...event, partOf: whole, precededBy: earlier };
  });
}

/** An event whose report is gone, but which another article names: those words are its evidence. */
function spokenOf(event: Event, library: Library, without: string): Event | null {
  const ref = entityRef('event', event.slug);
  for (const article of library.articles) {
    if (article.slug === without) continue;
    const mention = article.mentions.find(({ entity }) => entity === ref);
    const quote = article.quotes.find((one) => one.event === event.slug);
    const text = { ...article, article: article.slug };
    if (mention !== undefined) return { ...event, evidence: [anchor(text, mention)] };
    if (quote !== undefined) return { ...event, evidence: quote.evidence };
  }
  return null;
}

function attested(
  role: Role,
  remaining: ReadonlyMap<string, Library['articles'][number]>,
  before: Library,
): Role {
  const days = new Set(
    role.evidence.flatMap(({ article: slug }) => {
      const article = remaining.get(slug) ?? before.articles.find((one) => one.slug === slug);
      return article === undefined ? [] : [attestationDay(article)];
    }),
  );
  return { ...role, attested: role.attested.filter((day) => days.has(day)) };
}

/**
 * The library without those whom nothing in it speaks of or points at any more. Whoever was not
 * spoken of before stays: they stand in it for another reason.
 */
export function withoutUnspoken(before: Library, library: Library): Library {
  const spokenBefore = spoken(before);
  const spokenNow = spoken(library);
  const keep =
    (kind: Parameters<typeof entityRef>[0]) =>
    ({ slug }: { readonly slug: string }) => {
      const ref = entityRef(kind, slug);
      return spokenNow.has(ref) || !spokenBefore.has(ref);
    };
  return {
    ...library,
    people: library.people.filter(keep('person')),
    organizations: library.organizations.filter(keep('organization')),
    places: library.places.filter(keep('place')),
  };
}

function spoken(library: Library): ReadonlySet<EntityRef> {
  const refs = new Set<EntityRef>(library.articles.flatMap(namedBy));
  for (const event of library.events) for (const ref of pointedAtBy(event)) refs.add(ref);
  for (const role of library.roles) {
    refs.add(entityRef('person', role.person));
    if (role.organization !== null) refs.add(entityRef('organization', role.organization));
  }
  const containers = new Map<EntityRef, EntityRef>();
  for (const { slug, containedIn } of library.places) {
    if (containedIn !== null) {
      containers.set(entityRef('place', slug), entityRef('place', containedIn));
    }
  }
  for (const { slug, partOf } of library.organizations) {
    if (partOf !== null) {
      containers.set(entityRef('organization', slug), entityRef('organization', partOf));
    }
  }
  // A set grows while it is walked: containers are followed outward.
  for (const ref of refs) {
    const container = containers.get(ref);
    if (container !== undefined) refs.add(container);
  }
  return refs;
}
