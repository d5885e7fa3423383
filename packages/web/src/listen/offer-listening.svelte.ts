import { mount, unmount, untrack } from 'svelte';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import type { CurrentPage } from '../routing/current-page.svelte';
import ListenButton from './ListenButton.svelte';

/** Puts the offer to be read to where an article keeps room for it, as long as that is shown. */
export function offerListening(page: CurrentPage) {
  $effect.root(() => {
    $effect(() => {
      // Another page, or the rest of this one.
      void [page.location, page.whole];
      const target = page.name === 'Article' && document.querySelector('#main [data-listen]');
      let last = untrack(() => articleOn(page));
      if (!target || !last) return;
      const props = {
        // When the next page is there, this one's button is still about to go.
        get article() {
          return (last = articleOn(page) ?? last) as ArticlePageFieldsFragment;
        },
      };
      const button = mount(ListenButton, { target, props });
      return () => void unmount(button);
    });
  });
}

function articleOn({ name, data }: CurrentPage): ArticlePageFieldsFragment | null {
  return name === 'Article' ? (data as { article: ArticlePageFieldsFragment }).article : null;
}
