import type { Entity as EntityRecord } from '@dateline/model';
import { Event } from '../event/event';
import { Organization } from '../organization/organization';
import { Person } from '../person/person';
import { Place } from '../place/place';

/** An entity as an instance of its GraphQL class, by which its type is told. */
export function presentEntity(record: EntityRecord): Person | Place | Organization | Event {
  switch (record.kind) {
    case 'person':
      return Person.of(record);
    case 'place':
      return Place.of(record);
    case 'organization':
      return Organization.of(record);
    case 'event':
      return Event.of(record);
  }
}
