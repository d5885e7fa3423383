import type { EntityRef } from './address';
import type { Assertion, Evidence } from './evidence';
import type { EventTime } from './event-time';

/** What every entity has. */
export interface EntityBase {
  readonly slug: string;
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  /** One or two sentences on who or what it is, from what the stories say. Plain text. */
  readonly summary: string | null;
  /** Addresses of the same thing elsewhere (Wikidata, a home page). */
  readonly sameAs: readonly string[];
}

export interface Person extends EntityBase {
  readonly kind: 'person';
  readonly givenName: string | null;
  readonly familyName: string | null;
}

export const organizationKinds = [
  'government',
  'ministry',
  'intergovernmental',
  'armed-group',
  'armed-forces',
  'political-group',
  'news-media',
  'think-tank',
  'company',
  'other',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export interface Organization extends EntityBase {
  readonly kind: 'organization';
  readonly organizationKind: OrganizationKind;
  /** Slug of the organization that it is part of. */
  readonly partOf: string | null;
}

export const placeKinds = [
  'country',
  'region',
  'city',
  'town',
  'suburb',
  'district',
  'road',
  'building',
  'other',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** WGS 84 degrees. The place lies within `precisionKm` of the point. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
  readonly precisionKm: number;
  /** Where the figures come from. */
  readonly source?: string;
}

export interface Place extends EntityBase {
  readonly kind: 'place';
  readonly placeKind: PlaceKind;
  /** null: not located. Never a made-up pin. */
  readonly coordinates: Coordinates | null;
  /** Slug of the place that it lies in. */
  readonly containedIn: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode: string | null;
}

export const eventKinds = [
  'summit',
  'meeting',
  'news-conference',
  'statement',
  'letter',
  'proposal',
  'agreement',
  'offensive',
  'siege',
  'evacuation',
  'conflict',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStatuses = ['happened', 'ongoing', 'expected', 'did-not-happen'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** A part that someone or something had in an event. */
export interface Participation {
  readonly entity: EntityRef;
  /** In plain words: "host", "would ground the Syrian air force"; null when only present. */
  readonly role: string | null;
  readonly evidence: readonly Evidence[];
  readonly assertion: Assertion;
}

export interface Event extends EntityBase {
  readonly kind: 'event';
  readonly eventKind: EventKind;
  readonly status: EventStatus;
  readonly when: EventTime | null;
  /** Slug of the place where it was, and the words that say so. */
  readonly place: { readonly slug: string; readonly evidence: readonly Evidence[] } | null;
  readonly participants: readonly Participation[];
  /** Slug of the larger event that it is part of. */
  readonly partOf: string | null;
  /** Slugs of the events that the stories say it came after. */
  readonly precededBy: readonly string[];
  /** The words that report it; at least one. */
  readonly evidence: readonly Evidence[];
  readonly assertion: Assertion;
}

export type Entity = Person | Organization | Place | Event;

/** An office or post that a person holds for a time. */
export interface Role {
  /** Stable: made from person, title and organization. */
  readonly id: string;
  /** Slug. */
  readonly person: string;
  readonly title: string;
  /** Slug. */
  readonly organization: string | null;
  /** EDTF. null: the stories do not say when it began or ended. */
  readonly start: string | null;
  readonly end: string | null;
  /** EDTF days on which the stories attest it (the articles' dateline dates), earliest first. */
  readonly attested: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly assertion: Assertion;
}

/** A running story that ties articles and events together. */
export interface Storyline {
  readonly slug: string;
  readonly title: string;
  readonly synopsis: string | null;
}
