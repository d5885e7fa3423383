import { mount, unmount } from 'svelte';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import Disagreements from './Disagreements.svelte';

/**
 * Shows the article's disagreements in the place that its page keeps for them, unless they stand
 * there as the server wrote them. What it returns takes them away again.
 */
export function fillPlace(article: ArticlePageFieldsFragment): (() => void) | undefined {
  const place = document.querySelector<HTMLElement>('[data-part="disagreements"]');
  if (place === null) return undefined;
  const written = place.firstElementChild;
  const isThere =
    written instanceof HTMLElement && written.dataset['revision'] === String(article.revision);
  if (isThere || article.disagreements.length === 0) return undefined;
  place.replaceChildren();
  const { disagreements } = article;
  const shown = mount(Disagreements, { target: place, props: { disagreements, here: article } });
  return () => void unmount(shown);
}
