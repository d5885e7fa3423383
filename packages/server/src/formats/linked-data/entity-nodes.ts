import {
  entityRef,
  type ArticleDocument,
  type Entity,
  type EntityRef,
  type Event,
  type Organization,
  type Person,
  type Place,
  type Role,
} from '@dateline/model';
import type {
  EventLeaf,
  GeoCoordinatesLeaf,
  OrganizationLeaf,
  OrganizationRole,
  PersonLeaf,
  PlaceLeaf,
  Organization as SchemaOrganization,
} from 'schema-dts';
import { entityUrl } from '../../site/addresses';
import { boundedInstant, isoDate } from './iso-date';
import { nodeOf } from './node-of';

/** A document's entities as schema.org nodes: described in full, or named with their address. */
export class EntityNodes {
  readonly #origin: string;
  readonly #entities: ReadonlyMap<EntityRef, Entity>;
  readonly #roles: readonly Role[];

  constructor(document: ArticleDocument, origin: string) {
    this.#origin = origin;
    this.#roles = document.roles;
    const { people, organizations, places, events } = document;
    this.#entities = new Map(
      [...people, ...organizations, ...places, ...events].map((entity) => [
        entityRef(entity.kind, entity.slug),
        entity,
      ]),
    );
  }

  entity(ref: EntityRef): Entity | null {
    return this.#entities.get(ref) ?? null;
  }

  /** Type, address and name; null for what the document does not have. */
  reference(ref: EntityRef): PersonLeaf | OrganizationLeaf | PlaceLeaf | EventLeaf | null {
    const entity = this.#entities.get(ref);
    if (!entity) return null;
    const named = { '@id': entityUrl(this.#origin, ref), name: entity.name };
    switch (entity.kind) {
      case 'person':
        return { '@type': 'Person', ...named };
      case 'organization':
        return { '@type': 'Organization', ...named };
      case 'place':
        return { '@type': 'Place', ...named };
      case 'event':
        return { '@type': 'Event', ...named };
    }
  }

  person(slug: string): PersonLeaf | null {
    const node = this.reference(entityRef('person', slug));
    return node?.['@type'] === 'Person' ? node : null;
  }

  organization(slug: string): OrganizationLeaf | null {
    const node = this.reference(entityRef('organization', slug));
    return node?.['@type'] === 'Organization' ? node : null;
  }

  place(slug: string): PlaceLeaf | null {
    const node = this.reference(entityRef('place', slug));
    return node?.['@type'] === 'Place' ? node : null;
  }

  event(slug: string): EventLeaf | null {
    const node = this.reference(entityRef('event', slug));
    return node?.['@type'] === 'Event' ? node : null;
  }

  describe(entity: Entity): PersonLeaf | OrganizationLeaf | PlaceLeaf | EventLeaf {
    switch (entity.kind) {
      case 'person':
        return this.#describePerson(entity);
      case 'organization':
        return this.#describeOrganization(entity);
      case 'place':
        return this.#describePlace(entity);
      case 'event':
        return this.#describeEvent(entity);
    }
  }

  #describePerson(person: Person): PersonLeaf {
    const roles = this.#roles.filter((role) => role.person === person.slug);
    return nodeOf<PersonLeaf>({
      '@type': 'Person',
      ...this.#common(person),
      givenName: person.givenName,
      familyName: person.familyName,
      jobTitle: roles.filter((role) => role.organization === null).map(({ title }) => title),
      affiliation: roles.flatMap((role) => this.#affiliation(role)),
    });
  }

  #affiliation(role: Role): readonly OrganizationRole<SchemaOrganization, 'affiliation'>[] {
    const organization = role.organization === null ? null : this.organization(role.organization);
    if (!organization) return [];
    const startDate = isoDate(role.start);
    const endDate = isoDate(role.end);
    return [
      {
        '@type': 'OrganizationRole',
        roleName: role.title,
        ...(startDate === null ? {} : { startDate }),
        ...(endDate === null ? {} : { endDate }),
        affiliation: organization,
      },
    ];
  }

  #describeOrganization(organization: Organization): OrganizationLeaf {
    return nodeOf<OrganizationLeaf>({
      '@type': 'Organization',
      ...this.#common(organization),
      parentOrganization:
        organization.partOf === null ? null : this.organization(organization.partOf),
    });
  }

  #describePlace(place: Place): PlaceLeaf {
    return nodeOf<PlaceLeaf>({
      '@type': 'Place',
      ...this.#common(place),
      geo:
        place.coordinates &&
        nodeOf<GeoCoordinatesLeaf>({
          '@type': 'GeoCoordinates',
          latitude: place.coordinates.latitude,
          longitude: place.coordinates.longitude,
          addressCountry: place.countryCode,
        }),
      containedInPlace: place.containedIn === null ? null : this.place(place.containedIn),
    });
  }

  #describeEvent(event: Event): EventLeaf {
    return nodeOf<EventLeaf>({
      '@type': 'Event',
      ...this.#common(event),
      startDate: boundedInstant(event.when?.earliest),
      endDate: boundedInstant(event.when?.latest),
      // schema.org has a word only for what is to be and for what was called off.
      eventStatus:
        event.status === 'expected'
          ? 'https://schema.org/EventScheduled'
          : event.status === 'did-not-happen'
            ? 'https://schema.org/EventCancelled'
            : null,
      location: event.place && this.place(event.place.slug),
      superEvent: event.partOf === null ? null : this.event(event.partOf),
      // Not `attendee`: a part in an event may be to be its subject, or to have been expected.
      about: event.participants.flatMap(({ entity }) => this.reference(entity) ?? []),
    });
  }

  #common(entity: Entity) {
    const url = entityUrl(this.#origin, entityRef(entity.kind, entity.slug));
    return {
      '@id': url,
      url,
      name: entity.name,
      alternateName: entity.alsoKnownAs,
      description: entity.summary,
      sameAs: entity.sameAs,
    };
  }
}
