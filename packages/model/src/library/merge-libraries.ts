import type { Event, Role } from '../entity';
import type { Library } from './library';
import { bothEvidence, mergeParticipants, mergeRole } from './parts';

/**
 * One library of several. Whoever and whatever several parts have stands once: what the first
 * part says of it holds, and the evidence, the participants and the attestations of all come
 * together, in the order of the parts. Of an article, the first part's stays as it is.
 */
export function mergeLibraries(parts: readonly Library[]): Library {
  const all = <Name extends keyof Library>(name: Name): Library[Name][number][] =>
    parts.flatMap((part) => part[name] as readonly Library[Name][number][]);
  const slug = (one: { readonly slug: string }) => one.slug;
  const first = <T>(one: T) => one;
  return {
    people: united(all('people'), slug, first),
    organizations: united(all('organizations'), slug, first),
    places: united(all('places'), slug, first),
    events: united(all('events'), slug, mergeEvent),
    roles: united(all('roles'), (role: Role) => role.id, mergeRole),
    storylines: united(all('storylines'), slug, first),
    articles: united(all('articles'), slug, first),
  };
}

/** Each once, in the order in which they first occur. */
function united<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  merge: (first: T, second: T) => T,
): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    found.set(key, known === undefined ? item : merge(known, item));
  }
  return [...found.values()];
}

function mergeEvent(first: Event, second: Event): Event {
  return {
    ...first,
    when: mergeTime(first.when, second.when),
    place: mergePlace(first.place, second.place),
    evidence: bothEvidence(first.evidence, second.evidence),
    participants: mergeParticipants(first.participants, second.participants),
  };
}

function mergeTime(first: Event['when'], second: Event['when']): Event['when'] {
  if (first === null || second === null) return first ?? second;
  if (first.edtf !== second.edtf) return first;
  return { ...first, evidence: bothEvidence(first.evidence, second.evidence) };
}

function mergePlace(first: Event['place'], second: Event['place']): Event['place'] {
  if (first === null || second === null) return first ?? second;
  if (first.slug !== second.slug) return first;
  return { ...first, evidence: bothEvidence(first.evidence, second.evidence) };
}
