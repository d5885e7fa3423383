import type { Span } from '@dateline/model/browser';
import { share as say } from '#words/share';
import { handOn } from './hand-on';
import { linkToWords, type SharedArticle } from './words-link';

/** Hands on words of an article, with a link to them. */
export function shareWords(article: SharedArticle, spans: readonly Span[]): Promise<void> {
  const { path, words } = linkToWords(article, spans);
  const { copied, copyFailed } = say;
  return handOn({ title: article.headline, text: say.words(words), path, copied, copyFailed });
}
