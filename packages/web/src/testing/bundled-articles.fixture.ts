import { bundledLibrary } from '@dateline/model/bundled-stories.fixture';

/** An article of `seeds/`, as far as its words go. */
export interface BundledArticle {
  readonly slug: string;
  readonly headline: string;
  readonly language: string;
  readonly revision: number;
  readonly blocks: readonly {
    readonly index: number;
    readonly kind: string;
    readonly text: string;
  }[];
}

/** The words of every bundled story. */
export function bundledArticles(): readonly BundledArticle[] {
  return bundledLibrary().articles.map(({ slug, headline, language, revision, blocks }) => ({
    slug,
    headline,
    language,
    revision,
    blocks: blocks.map(({ kind, text }, index) => ({ index, kind, text })),
  }));
}
