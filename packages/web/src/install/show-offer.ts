import { mount, unmount } from 'svelte';
import InstallOffer from './InstallOffer.svelte';
import type { Means } from './installing';

/** Puts the offer at the foot of the page until it is answered or the reader goes on. */
export function showOffer(means: Means) {
  const address = location.href;
  const offer = mount(InstallOffer, {
    target: document.body,
    props: {
      means,
      onAnswered: () => {
        removeEventListener('click', gone);
        void unmount(offer);
      },
    },
  });
  // Whoever follows a link has answered.
  const gone = () => {
    setTimeout(() => {
      if (location.href === address) return;
      removeEventListener('click', gone);
      void unmount(offer);
    }, 300);
  };
  addEventListener('click', gone);
}
