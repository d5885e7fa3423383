import { entityRef } from '../address';
import type { Event } from '../entity';
import { anchor } from '../evidence/anchor';
import type { Library } from './library';
import { restrictLibrary } from './restrict-library';

/**
 * The library without an article and without what only its words support. What other articles
 * support stays with their evidence; what nobody speaks of any more goes. An event whose report
 * is gone stays as long as another article names it: those words are its evidence then.
 */
export function withoutStory(library: Library, slug: string): Library {
  const others = new Set(library.articles.map((article) => article.slug));
  others.delete(slug);
  const rest = restrictLibrary(library, others);
  const events = rest.events.flatMap((event) => supported(event, rest) ?? []);
  const reported = new Set(events.map((event) => event.slug));
  const linked = events.map((event) => ({
    ...event,
    partOf: event.partOf !== null && reported.has(event.partOf) ? event.partOf : null,
    precededBy: event.precededBy.filter((earlier) => reported.has(earlier)),
  }));
  // Once more, because of those whom only an event spoke of that is gone.
  return restrictLibrary({ ...rest, events: linked }, others);
}

function supported(event: Event, library: Library): Event | null {
  const evidence = event.evidence.length > 0 ? event.evidence : naming(event, library);
  if (evidence.length === 0) return null;
  return {
    ...event,
    when: event.when && event.when.evidence.length > 0 ? event.when : null,
    place: event.place && event.place.evidence.length > 0 ? event.place : null,
    evidence,
  };
}

/** The words by which some article names an event that none reports. */
function naming(event: Event, library: Library): Event['evidence'] {
  const ref = entityRef('event', event.slug);
  for (const article of library.articles) {
    const mention = article.mentions.find(({ entity }) => entity === ref);
    if (mention !== undefined) return [anchor({ ...article, article: article.slug }, mention)];
    const quote = article.quotes.find((one) => one.event === event.slug);
    if (quote !== undefined) return quote.evidence;
  }
  return [];
}
