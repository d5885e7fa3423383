import type { Span } from '@dateline/model/browser';
import { sharedFragment, sharedWords, type Texts } from './shared-words';
import { textDirective } from './text-directive';

/** What a link to words of an article is made of. */
export interface SharedArticle {
  readonly slug: string;
  readonly headline: string;
  readonly description?: string | null;
  readonly language: string;
  readonly revision: number;
  readonly blocks: Texts;
}

export interface WordsLink {
  /** From the root of the site. */
  readonly path: string;
  /** The words that it leads to. */
  readonly words: string;
}

/**
 * The address of words in an article: twice over, once for Dateline, which knows of corrections and
 * works in every browser, and once as a text fragment, for readers without scripts and for others'
 * previews. What was chosen is made up to whole words, as text fragments have to be.
 */
export function linkToWords(article: SharedArticle, chosen: readonly Span[]): WordsLink {
  const textOf = (block: number) => article.blocks.find(({ index }) => index === block)?.text ?? '';
  const spans = chosen.map((span) => wholeWords(textOf(span.block), span, article.language));
  const parts = spans.map((span) => sharedWords(textOf(span.block), span));
  const fragment = sharedFragment({ revision: article.revision, parts });
  const directive = textDirective(article, spans);
  return {
    path: `/articles/${article.slug}#${fragment}${directive ? `:~:text=${directive}` : ''}`,
    words: spans.map(({ block, start, end }) => textOf(block).slice(start, end)).join(' '),
  };
}

/** The span with the words that it cuts, whole. */
export function wholeWords(text: string, { block, start, end }: Span, language: string): Span {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const first = words.containing(start);
  const last = words.containing(end - 1);
  return {
    block,
    start: first?.isWordLike ? first.index : start,
    end: last?.isWordLike ? last.index + last.segment.length : end,
  };
}
