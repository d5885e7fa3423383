import { entityRef, type EntityRef } from '../address';
import type { Event, Role } from '../entity';
import { dayOf } from './day-of';
import type { ArticleDocument, Library } from './library';
import { storyOf } from './story-of';

/**
 * The story that a document holds, for whoever has the document and not the library. It is what
 * `storyOf` finds in the library, except that an event which the article does not report itself
 * leads no further than the document goes.
 *
 * @example
 * writeStoryFile(storyOfDocument(document), document.article.slug)
 */
export function storyOfDocument({ article, ...entities }: ArticleDocument): Library {
  const held = new Set<EntityRef>(
    [entities.people, entities.organizations, entities.places, entities.events]
      .flat()
      .map(({ kind, slug }) => entityRef(kind, slug)),
  );
  const story = storyOf(
    {
      ...entities,
      events: entities.events.map((event) => within(event, held)),
      roles: entities.roles.map((role) => on(dayOf(article), role)),
      articles: [article],
    },
    article.slug,
  );
  if (story === null) throw new Error('A document has an article.');
  return story;
}

function within(event: Event, held: ReadonlySet<EntityRef>): Event {
  return {
    ...event,
    place: event.place && held.has(`places/${event.place.slug}`) ? event.place : null,
    partOf: event.partOf !== null && held.has(`events/${event.partOf}`) ? event.partOf : null,
    precededBy: event.precededBy.filter((slug) => held.has(`events/${slug}`)),
    participants: event.participants.filter(({ entity }) => held.has(entity)),
  };
}

/** The other days on which a role is attested are those of other articles. */
function on(day: string, role: Role): Role {
  return { ...role, attested: role.attested.filter((attested) => attested === day) };
}
