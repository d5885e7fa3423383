import { byCodeUnit } from '../code-unit-order';
import type { Library } from './library';
import { restrictLibrary } from './restrict-library';
import { groupBy, uniteEvents, uniteRoles } from './unite-facts';

/**
 * One library out of several. Each article is taken from the first part that has it, with the
 * facts and evidence which that part gives it; a later part's version of it, and what only that
 * version says, is left out. An entity that several parts have keeps the attributes of the first
 * (an event: of the first whose words report it) and gathers the evidence, participations and
 * attestations of all, in the order of the parts, each once. All lists are in the order of their
 * slugs, roles in that of their ids.
 *
 * Merging the stories of a library, in the order of its articles, gives that library again,
 * provided that some story refers to each of its entities and that its evidence is in the order
 * of its articles, as `readLibrary` and `mergeLibraries` leave it.
 */
export function mergeLibraries(parts: readonly Library[]): Library {
  const kept = withoutRepeatedArticles(parts);
  return {
    people: firstBySlug(kept.flatMap((part) => part.people)),
    organizations: firstBySlug(kept.flatMap((part) => part.organizations)),
    places: firstBySlug(kept.flatMap((part) => part.places)),
    events: groupBy(
      kept.flatMap((part) => part.events),
      (event) => event.slug,
    )
      .map(uniteEvents)
      .sort((a, b) => byCodeUnit(a.slug, b.slug)),
    roles: groupBy(
      kept.flatMap((part) => part.roles),
      (role) => role.id,
    )
      .map(uniteRoles)
      .sort((a, b) => byCodeUnit(a.id, b.id)),
    storylines: firstBySlug(kept.flatMap((part) => part.storylines)),
    articles: firstBySlug(kept.flatMap((part) => part.articles)),
  };
}

/** A later version's evidence would point into a text that is not there. */
function withoutRepeatedArticles(parts: readonly Library[]): readonly Library[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    const slugs = part.articles.map((article) => article.slug);
    const fresh = slugs.filter((slug) => !taken.has(slug));
    for (const slug of fresh) taken.add(slug);
    return fresh.length === slugs.length ? part : restrictLibrary(part, new Set(fresh));
  });
}

function firstBySlug<T extends { readonly slug: string }>(all: readonly T[]): readonly T[] {
  return groupBy(all, (one) => one.slug)
    .map(([first]) => first)
    .sort((a, b) => byCodeUnit(a.slug, b.slug));
}
