import type { Event, Evidence, Library, Participation, Role } from '@dateline/model';

/**
 * A library with a draft added to it. What the library holds stays as it is: entities keep their
 * fields, events gain the draft's evidence, and its time only when they have none; a role of the
 * same person, title and organization gains evidence and days. An article of the same slug is
 * replaced, with the evidence that came from it.
 */
export function mergeDraft(library: Library, draft: Library): Library {
  const replaced = new Set(draft.articles.map((article) => article.slug));
  const stays = ({ article }: Evidence) => !replaced.has(article);
  return {
    people: merged(library.people, draft.people, keepFirst),
    organizations: merged(library.organizations, draft.organizations, keepFirst),
    places: merged(library.places, draft.places, keepFirst),
    events: merged(
      library.events.map((event) => withoutArticle(event, stays)),
      draft.events,
      mergedEvent,
    ).filter((event) => event.evidence.length > 0),
    roles: mergedRoles(library.roles, draft.roles, stays),
    storylines: merged(library.storylines, draft.storylines, keepFirst),
    articles: merged(
      library.articles.filter((article) => !replaced.has(article.slug)),
      draft.articles,
      keepFirst,
    ),
  };
}

function merged<T extends { readonly slug: string }>(
  held: readonly T[],
  drafted: readonly T[],
  join: (held: T, drafted: T) => T,
): readonly T[] {
  const bySlug = new Map(held.map((one) => [one.slug, one]));
  for (const one of drafted) {
    const known = bySlug.get(one.slug);
    bySlug.set(one.slug, known === undefined ? one : join(known, one));
  }
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function keepFirst<T>(held: T): T {
  return held;
}

function mergedEvent(held: Event, drafted: Event): Event {
  return {
    ...held,
    when: held.when ?? drafted.when,
    evidence: [...held.evidence, ...drafted.evidence],
  };
}

function withoutArticle(event: Event, stays: (evidence: Evidence) => boolean): Event {
  const kept = (evidence: readonly Evidence[]) => evidence.filter(stays);
  const { when, place } = event;
  return {
    ...event,
    evidence: kept(event.evidence),
    when:
      when === null || isGone(when.evidence, stays)
        ? null
        : { ...when, evidence: kept(when.evidence) },
    place:
      place === null || isGone(place.evidence, stays)
        ? null
        : { ...place, evidence: kept(place.evidence) },
    participants: event.participants.flatMap((one): Participation[] =>
      isGone(one.evidence, stays) ? [] : [{ ...one, evidence: kept(one.evidence) }],
    ),
  };
}

/** Everything that said so is gone. */
function isGone(evidence: readonly Evidence[], stays: (evidence: Evidence) => boolean): boolean {
  return evidence.length > 0 && !evidence.some(stays);
}

function mergedRoles(
  held: readonly Role[],
  drafted: readonly Role[],
  stays: (evidence: Evidence) => boolean,
): readonly Role[] {
  const roles = new Map<string, Role>();
  for (const role of held) {
    const evidence = role.evidence.filter(stays);
    if (evidence.length > 0) roles.set(role.id, { ...role, evidence });
  }
  for (const role of drafted) {
    const known = roles.get(role.id);
    roles.set(
      role.id,
      known === undefined
        ? role
        : {
            ...known,
            attested: [...new Set([...known.attested, ...role.attested])].sort(),
            evidence: [...known.evidence, ...role.evidence],
          },
    );
  }
  return [...roles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
