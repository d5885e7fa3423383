/**
 * An entity's address inside a library: its collection and its slug, as in
 * `people/john-kerry`. The same string is the link target in a story file, the
 * path of the entity's page, and the key by which facts refer to it.
 */
export const entityKinds = ['person', 'place', 'organization', 'event'] as const;
export type EntityKind = (typeof entityKinds)[number];

export const collections = ['people', 'places', 'organizations', 'events'] as const;
export type Collection = (typeof collections)[number];

export type EntityRef = `${Collection}/${string}`;

const collectionOfKind: Readonly<Record<EntityKind, Collection>> = {
  person: 'people',
  place: 'places',
  organization: 'organizations',
  event: 'events',
};

const kindOfCollection: Readonly<Record<Collection, EntityKind>> = {
  people: 'person',
  places: 'place',
  organizations: 'organization',
  events: 'event',
};

/** Lower-case ASCII words joined by single hyphens, at most 100 characters. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(value: string): boolean {
  return value.length <= 100 && slugPattern.test(value);
}

export function entityRef(kind: EntityKind, slug: string): EntityRef {
  return `${collectionOfKind[kind]}/${slug}`;
}

/** The kind and slug of a reference, or null when `value` is not one. */
export function parseEntityRef(value: string): { kind: EntityKind; slug: string } | null {
  const cut = value.indexOf('/');
  if (cut < 0) return null;
  const collection = value.slice(0, cut);
  const slug = value.slice(cut + 1);
  if (!isCollection(collection) || !isSlug(slug)) return null;
  return { kind: kindOfCollection[collection], slug };
}

export function isCollection(value: string): value is Collection {
  return (collections as readonly string[]).includes(value);
}

export function kindOf(collection: Collection): EntityKind {
  return kindOfCollection[collection];
}
