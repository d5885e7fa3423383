import type { Event, Participation, Role } from '../entity';
import type { Evidence } from '../evidence';

/** A list that holds at least one thing. */
export type Several<T> = readonly [T, ...T[]];

/**
 * One event out of what several stories have of it. Its definition is that of the first story
 * whose words report it: a story that only points at the event holds a copy that may be older.
 * Evidence is in the order of the stories. That of a time or place counts when it is for the
 * same time or place as the definition's.
 */
export function uniteEvents(same: Several<Event>): Event {
  const definer = same.find((event) => event.evidence.length > 0) ?? same[0];
  return {
    ...definer,
    when: definer.when && {
      ...definer.when,
      evidence: uniteEvidence(
        same.map(({ when }) =>
          when?.edtf === definer.when?.edtf && when?.phrase === definer.when?.phrase
            ? (when?.evidence ?? [])
            : [],
        ),
      ),
    },
    place: definer.place && {
      ...definer.place,
      evidence: uniteEvidence(
        same.map(({ place }) =>
          place?.slug === definer.place?.slug ? (place?.evidence ?? []) : [],
        ),
      ),
    },
    participants: uniteParticipations(same.flatMap((event) => event.participants)),
    evidence: uniteEvidence(same.map((event) => event.evidence)),
  };
}

/**
 * One role out of what several stories have of it: held since and until what the first one says
 * that says it, attested on the days of all.
 */
export function uniteRoles(same: Several<Role>): Role {
  return {
    ...same[0],
    start: same.find((role) => role.start !== null)?.start ?? null,
    end: same.find((role) => role.end !== null)?.end ?? null,
    attested: [...new Set(same.flatMap((role) => role.attested))].sort(),
    evidence: uniteEvidence(same.map((role) => role.evidence)),
  };
}

/** The same part of the same entity gathers evidence; another part is another participation. */
function uniteParticipations(all: readonly Participation[]): readonly Participation[] {
  return groupBy(all, ({ entity, role }) => JSON.stringify([entity, role])).map((same) => ({
    ...same[0],
    evidence: uniteEvidence(same.map((participation) => participation.evidence)),
  }));
}

/** All evidence in the order of the lists, each piece once. */
export function uniteEvidence(lists: readonly (readonly Evidence[])[]): readonly Evidence[] {
  return groupBy(lists.flat(), ({ article, revision, block, start, end, exact, status }) =>
    JSON.stringify([article, revision, block, start, end, exact, status]),
  ).map(([first]) => first);
}

/** What has the same key, together, in the order in which each key first comes. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly Several<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
