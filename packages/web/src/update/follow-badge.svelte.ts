import type { Device } from '../offline/device';
import type { CurrentPage } from '../routing/current-page.svelte';
import { Badge } from './badge';
import { update } from './update.svelte';

/** Marks the app's icon, as long as the page is there. */
export function followBadge(device: Device, page: CurrentPage) {
  const storage = remembering();
  if (!storage) return;
  const badge = new Badge(navigator, device, storage);
  badge.begin();
  const look = () => {
    const { article } = (page.name === 'Article' ? (page.data ?? {}) : {}) as {
      article?: { readonly slug: string; readonly revision: number };
    };
    // What changes in a tab behind others has not been read.
    if (article && !document.hidden) badge.read(article.slug, article.revision);
  };
  document.addEventListener('visibilitychange', look);
  $effect.root(() => {
    $effect(look);
    $effect(() => badge.versionWaits(update.waiting));
  });
}

/** A browser that lends the page no storage has no icon to mark either. */
function remembering(): Storage | null {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
