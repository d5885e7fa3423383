export type EntityKind = 'person' | 'place' | 'organization' | 'event';

/** What a link to an entity needs, as every operation asks for it. */
export interface Named {
  readonly __typename: 'Person' | 'Place' | 'Organization' | 'Event';
  readonly slug: string;
  readonly name: string;
}

const collections: Record<EntityKind, string> = {
  person: 'people',
  place: 'places',
  organization: 'organizations',
  event: 'events',
};

export function kindOf(entity: Pick<Named, '__typename'>): EntityKind {
  return entity.__typename.toLowerCase() as EntityKind;
}

/** `/people/john-kerry` */
export function pathOf(entity: Pick<Named, '__typename' | 'slug'>): string {
  return `/${collections[kindOf(entity)]}/${entity.slug}`;
}
