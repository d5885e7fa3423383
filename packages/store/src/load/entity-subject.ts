import {
  entityRef,
  foldedInitials,
  foldedName,
  foldedWords,
  type Entity,
  type Event,
  type Role,
} from '@dateline/model';
import type { EntityNameRow, EvidenceRow, EventRow, PlaceRow, RoleRow } from '../schema/tables';
import { evidenceRows } from './evidence-rows';
import { subject, type Rows, type Subject } from './subject';

/** Later than every date: undated events come last. */
const undated = Number.MAX_SAFE_INTEGER;

/** `roles`: those that a person holds; of an organization, those held in it. */
export function entitySubject(entity: Entity, roles: readonly Role[]): Subject {
  const ref = entityRef(entity.kind, entity.slug);
  const data = () => JSON.stringify(entity);
  return subject(() => JSON.stringify([data(), roles]), {
    key: ref,
    base: () => ({
      entities: [
        {
          ref,
          kind: entity.kind,
          slug: entity.slug,
          name: entity.name,
          sort_key: sortKey(entity),
          data: data(),
        },
      ],
    }),
    rows: () => ({
      entity_names: nameRows(ref, entity),
      entity_words: wordRows(ref, entity),
      ...kindRows(ref, entity, roles),
    }),
    search: () => [
      {
        key: ref,
        kind: entity.kind,
        owner: ref,
        title: entity.name,
        aliases: entity.alsoKnownAs.join(' · '),
        summary: entity.summary ?? '',
        body: '',
        attribution: '',
      },
    ],
  });
}

function sortKey(entity: Entity): string {
  const name =
    entity.kind === 'person' && entity.familyName !== null
      ? `${entity.familyName} ${entity.givenName ?? ''}`
      : entity.name;
  return foldedName(name);
}

function nameRows(ref: string, entity: Entity): EntityNameRow[] {
  return [entity.name, ...entity.alsoKnownAs].map((name, position) => ({
    ref,
    position,
    name,
    folded: foldedName(name),
  }));
}

function wordRows(ref: string, entity: Entity): { ref: string; word: string }[] {
  const words = new Set(
    [entity.name, ...entity.alsoKnownAs].flatMap((name) => [
      ...foldedWords(name),
      ...foldedInitials(name),
    ]),
  );
  return [...words].map((word) => ({ ref, word }));
}

function kindRows(ref: string, entity: Entity, roles: readonly Role[]): Rows {
  switch (entity.kind) {
    case 'person':
      return roleRows(ref, roles);
    case 'organization':
      return {
        organizations: [
          {
            ref,
            organization_kind: entity.organizationKind,
            part_of: entity.partOf && entityRef('organization', entity.partOf),
          },
        ],
      };
    case 'place':
      return { places: [placeRow(ref, entity)] };
    case 'event':
      return eventRows(ref, entity);
  }
}

function placeRow(ref: string, place: Extract<Entity, { kind: 'place' }>): PlaceRow {
  return {
    ref,
    place_kind: place.placeKind,
    contained_in: place.containedIn && entityRef('place', place.containedIn),
    country_code: place.countryCode,
    latitude: place.coordinates?.latitude ?? null,
    longitude: place.coordinates?.longitude ?? null,
    precision_km: place.coordinates?.precisionKm ?? null,
  };
}

function roleRows(person: string, roles: readonly Role[]): Rows {
  return {
    roles: roles.map((role, position): RoleRow => ({
      id: role.id,
      person,
      organization: role.organization && entityRef('organization', role.organization),
      title: role.title,
      position,
      data: JSON.stringify(role),
    })),
    evidence: roles.flatMap((role) => evidenceRows(person, `role ${role.id}`, role.evidence)),
  };
}

function eventRows(ref: string, event: Event): Rows {
  const row: EventRow = {
    ref,
    slug: event.slug,
    event_kind: event.eventKind,
    status: event.status,
    earliest: event.when && Date.parse(event.when.earliest),
    latest: event.when && Date.parse(event.when.latest),
    sort_earliest: event.when ? Date.parse(event.when.earliest) : undated,
    sort_latest: event.when ? Date.parse(event.when.latest) : undated,
    place: event.place && entityRef('place', event.place.slug),
    part_of: event.partOf && entityRef('event', event.partOf),
  };
  const evidence: EvidenceRow[] = [
    ...evidenceRows(ref, 'event', event.evidence),
    ...evidenceRows(ref, 'when', event.when?.evidence ?? []),
    ...evidenceRows(ref, 'place', event.place?.evidence ?? []),
    ...event.participants.flatMap((participation, position) =>
      evidenceRows(ref, `participation ${position}`, participation.evidence),
    ),
  ];
  return {
    events: [row],
    event_participants: event.participants.map(({ entity, role }, position) => ({
      event: ref,
      position,
      entity,
      role,
    })),
    event_precedence: event.precededBy.map((earlier) => ({
      event: ref,
      preceded_by: entityRef('event', earlier),
    })),
    evidence,
  };
}
