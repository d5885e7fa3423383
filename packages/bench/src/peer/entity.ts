import type * as model from '@dateline/model';
import { displayEdtf } from '@dateline/model';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { rolesOf } from './fact';
import { globalId } from './global-id';
import type { Request } from './request';
import { Entity, Event, EventTime, Evidence, Organization, Person, Place, Role } from './types';

const typeNames = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
} as const;

/** What every kind of entity answers; a resolver of an interface serves its implementations. */
@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => ID)
  async id(@Root() entity: model.Entity) {
    return globalId(typeNames[entity.kind], entity.slug);
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [Role])
  async roles(@Root() person: model.Person, @Ctx() request: Request) {
    return rolesOf(person.slug, request);
  }
}

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => Organization, { nullable: true })
  async partOf(@Root() organization: model.Organization, @Ctx() request: Request) {
    const slug = organization.partOf;
    return slug === null ? null : request.entities.load(`organizations/${slug}`);
  }
}

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => Place, { nullable: true })
  async containedIn(@Root() place: model.Place, @Ctx() request: Request) {
    const slug = place.containedIn;
    return slug === null ? null : request.entities.load(`places/${slug}`);
  }
}

@Resolver(() => Event)
export class EventResolver {
  @FieldResolver(() => Place, { nullable: true })
  async place(@Root() event: model.Event, @Ctx() request: Request) {
    return event.place === null ? null : request.entities.load(`places/${event.place.slug}`);
  }

  @FieldResolver(() => [Evidence])
  async placeEvidence(@Root() event: model.Event) {
    return event.place?.evidence ?? [];
  }

  @FieldResolver(() => Event, { nullable: true })
  async partOf(@Root() event: model.Event, @Ctx() request: Request) {
    return event.partOf === null ? null : request.entities.load(`events/${event.partOf}`);
  }
}

const displays = new Map<string, string>();

@Resolver(() => EventTime)
export class EventTimeResolver {
  @FieldResolver(() => String)
  async display(@Root() when: model.EventTime) {
    // Making it takes far longer than all else in an event; Dateline keeps it as well.
    const key = `${when.edtf} ${when.phrase ?? ''}`;
    const display = displays.get(key) ?? displayEdtf(when.edtf, 'en', when.phrase);
    displays.set(key, display);
    return display;
  }
}
