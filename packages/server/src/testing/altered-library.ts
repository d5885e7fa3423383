import type { Article, Library, Retraction } from '@dateline/model';
import { seedArticle, seedLibrary } from './seeds';

/** The library with the bundled article changed in some of its fields. */
export function withArticle(changes: Partial<Article>, library = seedLibrary()): Library {
  return {
    ...library,
    articles: library.articles.map((article) =>
      article.slug === seedArticle ? { ...article, ...changes } : article,
    ),
  };
}

/** The library and some more articles of one paragraph, an hour apart, the first the newest. */
export function withShortArticles(count: number, library = seedLibrary()): Library {
  const [model] = library.articles;
  if (!model) throw new Error('The library has no article to begin with.');
  const articles = Array.from({ length: count }, (_, index): Article => {
    const at = new Date(Date.UTC(2020, 0, 1) - index * 3_600_000).toISOString();
    return {
      ...model,
      slug: `short-${index}`,
      headline: `Short report ${index}`,
      description: null,
      datePublished: at,
      dateModified: at,
      contributions: [],
      citation: null,
      blocks: [{ index: 0, kind: 'paragraph', text: `Report number ${index}.` }],
      mentions: [],
      quotes: [],
      disagreements: [],
      corrections: [],
      revisions: [],
    };
  });
  return { ...library, articles: [...articles, ...library.articles] };
}

/** The library with one more article, of which only that it was retracted is left. */
export function withRetractedArticle(retraction: Retraction, library = seedLibrary()): Library {
  const { articles, ...rest } = withShortArticles(1, library);
  return {
    ...rest,
    articles: articles.map((article) =>
      article.slug === 'short-0' ? { ...article, blocks: [], retraction } : article,
    ),
  };
}
