import { entityRef, type EntityKind, type EntityRef } from '../address';
import type { Article, Disagreement } from '../article';
import type { Event, Organization, Place, Role } from '../entity';
import type { Evidence } from '../evidence';

/** The entities that an article itself names: by mention, fact, byline, dateline or citation. */
export function namedBy(article: Article): readonly EntityRef[] {
  return [
    ...article.mentions.map((mention) => mention.entity),
    ...article.quotes.flatMap((quote) => [quote.speaker, ...ref('event', quote.event)]),
    ...article.disagreements.flatMap(namedByDisagreement),
    ...article.contributions.flatMap((contribution) => [
      ...ref('person', contribution.person),
      ...ref('place', contribution.reportedFrom),
    ]),
    ...ref('place', article.dateline?.place),
    ...ref('organization', article.citation?.publisher),
  ];
}

/** What a question is about, who answers it, and who published what the answers rest on. */
export function namedByDisagreement({ about, positions }: Disagreement): readonly EntityRef[] {
  return [
    ...(about === null ? [] : [about]),
    ...positions.flatMap(({ heldBy, source }) => [
      ...heldBy,
      ...ref('organization', source?.publisher),
    ]),
  ];
}

/** Who took part in an event, where it was, what it is part of and what it came after. */
export function pointedAtByEvent(event: Event): readonly EntityRef[] {
  return [
    ...event.participants.map((participation) => participation.entity),
    ...ref('place', event.place?.slug),
    ...ref('event', event.partOf),
    ...event.precededBy.flatMap((slug) => ref('event', slug)),
  ];
}

export function pointedAtByRole(role: Role): readonly EntityRef[] {
  return [...ref('person', role.person), ...ref('organization', role.organization)];
}

/** The place that a place lies in, or the organization that an organization is part of. */
export function parentOf(entity: Place | Organization): readonly EntityRef[] {
  return entity.kind === 'place'
    ? ref('place', entity.containedIn)
    : ref('organization', entity.partOf);
}

/** All words that an event rests on: for itself, its time, its place and its participants. */
export function evidenceOfEvent(event: Event): readonly Evidence[] {
  return [
    ...event.evidence,
    ...(event.when?.evidence ?? []),
    ...(event.place?.evidence ?? []),
    ...event.participants.flatMap((participation) => participation.evidence),
  ];
}

function ref(kind: EntityKind, slug: string | null | undefined): readonly EntityRef[] {
  return slug == null ? [] : [entityRef(kind, slug)];
}
