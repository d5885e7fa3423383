import { share as say } from '#words/share';
import { tell } from '../telling/tell';
import { linkToWords, type SharedArticle } from './words-link';
import type { Span } from '@dateline/model/browser';

/** Hands words of an article on by the device's own means; where it has none, copies the link. */
export async function shareWords(article: SharedArticle, spans: readonly Span[]): Promise<void> {
  const { path, words } = linkToWords(article, spans);
  const url = new URL(path, location.href).href;
  const data = { title: article.headline, text: say.words(words), url };
  try {
    if (typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true)) {
      await navigator.share(data);
    } else {
      await navigator.clipboard.writeText(url);
      tell(say.copied);
    }
  } catch (error) {
    // Closing the system's own share sheet is no failure.
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return;
    history.replaceState(history.state, '', path);
    tell(say.copyFailed, 6000);
  }
}
