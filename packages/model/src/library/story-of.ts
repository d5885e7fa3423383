import type { Library } from './library';
import { restrictLibrary } from './restrict-library';

/**
 * The library that one article makes alone; null when the library has no such article. Nothing
 * in it dangles: it holds the article, what its words support with that evidence alone, and all
 * that these point at, through to the outermost place, organization and event.
 *
 * An event that is only pointed at (as an earlier event, the larger one, or a quote's occasion)
 * comes with its definition and without evidence, since the words for it stand in another
 * story. `mergeLibraries` gives it its words back as soon as that story is there.
 *
 * @example
 * mergeLibraries(library.articles.map(({ slug }) => storyOf(library, slug)))
 */
export function storyOf(library: Library, slug: string): Library | null {
  if (!library.articles.some((article) => article.slug === slug)) return null;
  return restrictLibrary(library, new Set([slug]));
}
