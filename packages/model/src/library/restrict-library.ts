import { entityRef, type EntityRef } from '../address';
import { byCodeUnit } from '../code-unit-order';
import type { Entity, Event, Participation, Role } from '../entity';
import type { Evidence } from '../evidence';
import type { Library } from './library';
import { dayOf } from './day-of';
import { evidenceOfEvent, namedBy, parentOf, pointedAtByEvent, pointedAtByRole } from './refers-to';

/**
 * What a library would be if only these articles had been written: their facts with the evidence
 * that is theirs, and every entity that these refer to, so that no reference dangles.
 */
export function restrictLibrary(library: Library, slugs: ReadonlySet<string>): Library {
  const articles = library.articles.filter(({ slug }) => slugs.has(slug));
  const held = new Set(articles.flatMap(({ quotes }) => quotes.map((one) => one.speakerRole)));
  const roles = library.roles
    .filter((role) => held.has(role.id) || own(role.evidence, slugs).length > 0)
    .map((role) => roleIn(role, library, slugs));
  const events = new Map(library.events.map((event) => [refTo(event), event]));
  const parents = new Map(
    [...library.places, ...library.organizations].map((one) => [refTo(one), parentOf(one)]),
  );

  const wanted = new Set<EntityRef>([
    ...articles.flatMap(namedBy),
    ...roles.flatMap(pointedAtByRole),
    ...library.events
      .filter((event) => own(evidenceOfEvent(event), slugs).length > 0)
      .map((event) => refTo(event)),
  ]);
  const reached = new Map<EntityRef, Event>();
  // What is pointed at points on: a set grows while it is walked.
  for (const ref of wanted) {
    for (const parent of parents.get(ref) ?? []) wanted.add(parent);
    const whole = events.get(ref);
    if (whole === undefined) continue;
    const event = eventIn(whole, slugs);
    reached.set(ref, event);
    for (const further of pointedAtByEvent(event)) wanted.add(further);
  }

  const isWanted = (entity: Entity) => wanted.has(refTo(entity));
  const storylines = new Set(articles.flatMap((article) => article.storylines));
  return {
    people: library.people.filter(isWanted),
    organizations: library.organizations.filter(isWanted),
    places: library.places.filter(isWanted),
    events: [...reached.values()].sort((a, b) => byCodeUnit(a.slug, b.slug)),
    roles,
    storylines: library.storylines.filter(({ slug }) => storylines.has(slug)),
    articles,
  };
}

function eventIn(event: Event, slugs: ReadonlySet<string>): Event {
  return {
    ...event,
    when: event.when && { ...event.when, evidence: own(event.when.evidence, slugs) },
    place: event.place && { ...event.place, evidence: own(event.place.evidence, slugs) },
    participants: event.participants.flatMap((participation): Participation[] => {
      const evidence = own(participation.evidence, slugs);
      return evidence.length === 0 ? [] : [{ ...participation, evidence }];
    }),
    evidence: own(event.evidence, slugs),
  };
}

/** A day is left out only when it is the day of articles that are left out. */
function roleIn(role: Role, library: Library, slugs: ReadonlySet<string>): Role {
  const attesting = new Set(role.evidence.map(({ article }) => article));
  const kept = new Set<string>();
  const gone = new Set<string>();
  for (const article of library.articles) {
    if (attesting.has(article.slug)) (slugs.has(article.slug) ? kept : gone).add(dayOf(article));
  }
  return {
    ...role,
    attested: role.attested.filter((day) => kept.has(day) || !gone.has(day)),
    evidence: own(role.evidence, slugs),
  };
}

function own(evidence: readonly Evidence[], slugs: ReadonlySet<string>): readonly Evidence[] {
  return evidence.filter(({ article }) => slugs.has(article));
}

function refTo({ kind, slug }: Entity): EntityRef {
  return entityRef(kind, slug);
}
