import { chosen, put } from '../shell/reading-settings';
import { holdClicks } from './held-click';

// The document waits for this before it paints: the paper must not change under the reader's eyes.
put(chosen());

// All that runs before the page can be read and its links followed: as sent, it is plain HTML.
// What makes it live comes once the text stands, or at the first touch if that is earlier.

/** Milliseconds that a page may stay plain when the browser is never idle. */
const patience = 300;

let started = false;

function makeLive() {
  if (started) return;
  started = true;
  const release = holdClicks();
  whenParsed(() => {
    const target = document.getElementById('app');
    if (!target) return release();
    // All at once: what is imported in turn would come in turn.
    for (const href of target.dataset['modules']?.split(' ') ?? []) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
      );
    }
    import(/* webpackChunkName: "live" */ './live')
      .then(({ goLive }) => goLive(target, release))
      .catch((error: unknown) => {
        release();
        throw error;
      });
  });
}

function openShell() {
  // What this begins is begun again where it is needed: without it, all is only later.
  import(/* webpackChunkName: "opening" */ './opening')
    .then(({ anticipate }) => anticipate())
    .catch((error: unknown) => console.error(error));
  makeLive();
}

/** This runs while the document is still coming in; its data stands at its end. */
function whenParsed(work: () => void) {
  if (document.readyState !== 'loading') work();
  else document.addEventListener('DOMContentLoaded', work, { once: true });
}

for (const touch of ['pointerdown', 'keydown', 'click'] as const) {
  addEventListener(touch, makeLive, { capture: true, once: true, passive: true });
}
whenParsed(() => {
  // The bare shell has nothing to read until it is live.
  if (document.getElementById('app')?.dataset['live'] === 'now') openShell();
  else if ('requestIdleCallback' in window) requestIdleCallback(makeLive, { timeout: patience });
  else setTimeout(makeLive, 1);
});
