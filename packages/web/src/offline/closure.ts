import type { ArticleClosureQuery } from '../operations/generated/types';
import {
  question,
  type OperationData,
  type OperationName,
  type Variables,
} from '../operations/keys';
import type { Answer } from './device';

/**
 * Takes the one answer that brings an article and all that it links to apart into the answers
 * that each page's own operation would have got: the article's, each entity's, each storyline's,
 * the timeline's, the indexes', and the front page's. Of an article that was retracted only the page
 * that says so; empty when there is no such article.
 */
export function splitClosure(slug: string, closure: ArticleClosureQuery): readonly Answer[] {
  const { article, linked, timeline, frontPage, frontPageLead } = closure;
  const { people, places, organizations } = closure;
  if (!article || !linked) return [];
  if (article.retraction) return [answer('ArticlePage', { slug }, { article })];
  return [
    answer('ArticlePage', { slug }, { article }),
    ...linked.people.map((person) => answer('PersonPage', { slug: person.slug }, { person })),
    ...linked.places.map((place) => answer('PlacePage', { slug: place.slug }, { place })),
    ...linked.organizations.map((organization) =>
      answer('OrganizationPage', { slug: organization.slug }, { organization }),
    ),
    ...linked.events.map((event) => answer('EventPage', { slug: event.slug }, { event })),
    ...linked.storylines.map((storyline) =>
      answer('StorylinePage', { slug: storyline.slug }, { storyline }),
    ),
    answer('TimelinePage', {}, { events: timeline }),
    answer('PeoplePage', {}, { people }),
    answer('PlacesPage', {}, { places }),
    answer('OrganizationsPage', {}, { organizations }),
    answer('FrontPage', {}, { articles: frontPage, lead: frontPageLead }),
  ];
}

/** Typed by the operation: a page's fields that the closure lacks would not compile. */
function answer<Name extends OperationName>(
  name: Name,
  variables: Variables,
  data: OperationData[Name],
): Answer {
  return { question: question(name, variables), data };
}
