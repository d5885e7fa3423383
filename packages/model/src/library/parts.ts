import type { Event, Participation, Role } from '../entity';
import type { Evidence } from '../evidence';

/** Which of a fact's evidence is meant. */
export type EvidenceTest = (evidence: Evidence) => boolean;

/**
 * The event with only that evidence, and of its time, its place and those who took part only
 * what some of that evidence says. An event that none of it reports has no evidence left.
 */
export function eventWith(event: Event, test: EvidenceTest): Event {
  const kept = <Fact extends { readonly evidence: readonly Evidence[] }>(fact: Fact | null) => {
    const evidence = fact?.evidence.filter(test) ?? [];
    return fact !== null && evidence.length > 0 ? { ...fact, evidence } : null;
  };
  return {
    ...event,
    evidence: event.evidence.filter(test),
    when: kept(event.when),
    place: kept(event.place),
    participants: event.participants.map(kept).filter((one) => one !== null),
  };
}

/** Every piece of evidence that an event has. */
export function evidenceOfEvent(event: Event): readonly Evidence[] {
  return [
    ...event.evidence,
    ...(event.when?.evidence ?? []),
    ...(event.place?.evidence ?? []),
    ...event.participants.flatMap((participation) => participation.evidence),
  ];
}

/** Evidence of both, each piece once, in that order. */
export function bothEvidence(
  first: readonly Evidence[],
  second: readonly Evidence[],
): readonly Evidence[] {
  const seen = new Set(first.map(place));
  const more = second.filter((one) => !seen.has(place(one)));
  return more.length === 0 ? first : [...first, ...more];
}

function place({ article, revision, block, start, end, exact }: Evidence): string {
  return JSON.stringify([article, revision, block, start, end, exact]);
}

/** The same part of the same entity gathers evidence; another part is another participation. */
export function mergeParticipants(
  known: readonly Participation[],
  more: readonly Participation[],
): readonly Participation[] {
  const merged = [...known];
  for (const participation of more) {
    const index = merged.findIndex(
      (one) => one.entity === participation.entity && one.role === participation.role,
    );
    const same = merged[index];
    if (same === undefined) merged.push(participation);
    else merged[index] = { ...same, evidence: bothEvidence(same.evidence, participation.evidence) };
  }
  return merged;
}

/** A role that two stories attest. Where both give a bound, the first one's holds. */
export function mergeRole(first: Role, second: Role): Role {
  return {
    ...first,
    start: first.start ?? second.start,
    end: first.end ?? second.end,
    attested: [...new Set([...first.attested, ...second.attested])].sort(),
    evidence: bothEvidence(first.evidence, second.evidence),
  };
}
