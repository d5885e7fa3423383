import type { Library, Quote } from '@dateline/model';

export {
  bundledArticle as seedArticle,
  bundledLibrary as seedStories,
  bundledStory as seedLibrary,
} from '@dateline/model/bundled-stories.fixture';

/**
 * The library with twice as many people, places, organizations, events, roles and quotes:
 * each again under another slug, all about the same article. Reads that are batched take
 * no more statements for it.
 */
export function doubled(library: Library): Library {
  const { people, places, organizations, events } = library;
  const slugs = new Set([people, places, organizations, events].flat().map(({ slug }) => slug));
  const again = <T>(value: T): T => renamed(value, slugs);
  return {
    ...library,
    people: [...people, ...again(people)],
    places: [...places, ...again(places)],
    organizations: [...organizations, ...again(organizations)],
    events: [...events, ...again(events)],
    roles: [
      ...library.roles,
      ...again(library.roles).map((role) => ({ ...role, id: `${role.id}-again` })),
    ],
    articles: library.articles.map((article) => ({
      ...article,
      quotes: [...article.quotes, ...again(article.quotes).map(quoteAgain)],
    })),
  };
}

function quoteAgain(quote: Quote): Quote {
  const [article = '', number = ''] = quote.id.split('/');
  const speakerRole = quote.speakerRole && `${quote.speakerRole}-again`;
  return { ...quote, id: `${article}/${Number(number) + 1000}`, speakerRole };
}

function renamed<T>(value: T, slugs: ReadonlySet<string>): T;
function renamed(value: unknown, slugs: ReadonlySet<string>): unknown {
  if (typeof value === 'string') {
    return slugs.has(value.replace(/^[a-z]+\//, '')) ? `${value}-again` : value;
  }
  if (Array.isArray(value)) return value.map((item) => renamed(item, slugs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, renamed(inner, slugs)]),
  );
}
