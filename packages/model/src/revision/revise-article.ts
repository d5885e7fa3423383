import type { Article } from '../article';
import type { BlockKind } from '../block';
import { alignText } from '../evidence/align-text';
import type { AnchorText } from '../evidence/anchor';
import type { Library } from '../library/library';
import { readingMinutes, wordCount } from '../text/word-count';
import type { AnchorOutcome } from './anchor-outcome';
import { articleToChange, checkedBlocks, checkedInstant, checkedLine } from './check-change';
import { FactAnchoring } from './reanchor-facts';

/** What a correction changes; what is left out stays as it is. */
export interface ArticleChange {
  /** RFC 3339 instant. */
  readonly at: string;
  readonly headline?: string | undefined;
  /** null takes it away. */
  readonly description?: string | null | undefined;
  /** The whole new text: plain, trimmed, one line a block. */
  readonly blocks?: readonly { readonly kind: BlockKind; readonly text: string }[] | undefined;
  /** For readers: what was wrong and what is right. */
  readonly correction?: string | undefined;
  /** For the list of revisions. */
  readonly note?: string | undefined;
}

/** The library with the next revision of the article, and how each span of its facts fared. */
export interface RevisedArticle {
  readonly library: Library;
  readonly outcomes: readonly AnchorOutcome[];
}

/**
 * Makes the next revision of an article and finds the words of every fact again. Facts whose words
 * are gone stay, with evidence that says so and the old words; only mentions, which are places in
 * the text, go with them. What the article has no part in stays the same object.
 *
 * Throws a `RevisionError` (with `code` and `remedy`) for an unknown or retracted article, for
 * text that is empty or not plain, and for an `at` that is no instant.
 *
 * @example
 * reviseArticle(library, 'hangzhou-cease-fire-talks', {
 *   at: '2016-09-05T08:00:00Z',
 *   blocks,
 *   correction: 'The first version misspelled the name of the envoy.',
 * });
 */
export function reviseArticle(
  library: Library,
  slug: string,
  change: ArticleChange,
): RevisedArticle {
  const article = articleToChange(library, slug);
  const at = checkedInstant(change.at);
  const number = article.revision + 1;
  const blocks = change.blocks === undefined ? article.blocks : checkedBlocks(change.blocks);
  const headline =
    change.headline === undefined ? article.headline : checkedLine(change.headline, 'The headline');
  const description =
    change.description == null
      ? change.description === null
        ? null
        : article.description
      : checkedLine(change.description, 'The description');
  const correction =
    change.correction === undefined ? null : checkedLine(change.correction, 'The correction');
  const note = change.note === undefined ? null : checkedLine(change.note, 'The note');
  const anchoring = new FactAnchoring(
    alignText(anchorText(article), { ...anchorText(article), revision: number, blocks }),
    library,
  );
  const words = wordCount(blocks, article.language);
  const revised: Article = {
    ...article,
    headline,
    description,
    blocks,
    revision: number,
    dateModified: at,
    wordCount: words,
    readingMinutes: readingMinutes(words),
    mentions: anchoring.mentions(article),
    quotes: anchoring.quotes(article),
    disagreements: anchoring.disagreements(article),
    contributions: anchoring.contributions(article),
    corrections:
      correction === null
        ? article.corrections
        : [...article.corrections, { at, text: correction, revision: number }],
    revisions: [...article.revisions, { number, at, note }],
  };
  return {
    library: {
      ...library,
      articles: library.articles.map((one) => (one === article ? revised : one)),
      events: library.events.map((event) => anchoring.event(event)),
      roles: library.roles.map((role) => anchoring.role(role)),
    },
    outcomes: anchoring.outcomes,
  };
}

function anchorText(article: Article): AnchorText {
  const { slug, revision, language, blocks } = article;
  return { article: slug, revision, language, blocks };
}
