import type { EntityRef } from '../address';
import type { Event, Organization, Person, Place } from '../entity';
import { parentOf, pointedAtByEvent } from '../library/refers-to';
import type { Catalog, CatalogName } from './catalog';
import type { StoryErrors } from './story-errors';

/**
 * Reports every entity that no story speaks of. A place that is not located may be there only
 * because others lie in it: it claims nothing but its name. What a story in one file brings along
 * may be there only because others point at it: the words for it stand in another story.
 */
export function reportUnanchored(
  entities: {
    readonly people: readonly Person[];
    readonly organizations: readonly Organization[];
    readonly places: readonly Place[];
    readonly events: readonly Event[];
  },
  anchored: ReadonlySet<EntityRef>,
  catalog: Catalog,
  errors: StoryErrors,
): void {
  const containers = new Set(entities.places.map((place) => place.containedIn));
  const pointedAt = new Set([
    ...[...entities.places, ...entities.organizations].flatMap(parentOf),
    ...entities.events.flatMap(pointedAtByEvent),
  ]);
  const report = (
    collection: CatalogName & ('people' | 'organizations' | 'places'),
    slug: string,
  ) => {
    if (anchored.has(`${collection}/${slug}`) || catalog.wasMeant(collection, slug)) return;
    const position = catalog.slugs(collection).get(slug);
    if (position === undefined) return;
    if (!position.file.includes('/') && pointedAt.has(`${collection}/${slug}`)) return;
    errors.report({
      ...position,
      code: 'unanchored',
      message: `No story mentions ${collection}/${slug}, and no fact has words for it.`,
      remedy: `Link its name in a story ([words](${collection}/${slug})), or take it out.`,
    });
  };
  for (const { slug } of entities.people) report('people', slug);
  for (const { slug } of entities.organizations) report('organizations', slug);
  for (const { slug, coordinates } of entities.places) {
    if (coordinates !== null || !containers.has(slug)) report('places', slug);
  }
}
