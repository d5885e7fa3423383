import { device } from '../offline/this-device';
import { carryHeadline } from '../routing/carry-headline';
import type { CurrentPage } from '../routing/current-page.svelte';
import type { Router } from '../routing/router';
import { whenIdle } from './idle';

/** What nobody misses in the first second: it comes in a chunk of its own. */
export function begin(page: CurrentPage, router: Router) {
  router.carry = carryHeadline;
  followKeys();
  if (globalThis.speechSynthesis) void offerListening(page);
  if ('setAppBadge' in navigator) {
    whenIdle(async () => {
      const { followBadge } = await import(
        /* webpackChunkName: "badge" */ '../update/follow-badge.svelte'
      );
      followBadge(device, page);
    });
  }
}

/** Shortcuts come with the first key, or unasked where a keyboard is likely. */
function followKeys() {
  const load = async (first?: KeyboardEvent) => {
    removeEventListener('keydown', load);
    const keys = await import(/* webpackChunkName: "keys" */ '../keys/follow-keys');
    keys.followKeys(first);
  };
  addEventListener('keydown', load);
  if (matchMedia('(any-pointer: fine)').matches) whenIdle(() => load());
}

async function offerListening(page: CurrentPage) {
  const offer = await import(
    /* webpackChunkName: "listen-button" */ '../listen/offer-listening.svelte'
  );
  offer.offerListening(page);
}
