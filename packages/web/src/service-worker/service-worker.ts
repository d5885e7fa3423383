/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { matchAddress } from '../routing/routes';
import { fileOfLanguage } from '../words/languages';
import { language } from '#words/phrases';
import { pageOrShell } from './page-or-shell';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
};

/** Of the Service Worker Static Routing API, as far as it is used here; not in every browser. */
interface RoutableInstallEvent extends ExtendableEvent {
  addRoutes?(
    routes: readonly {
      readonly condition: { readonly urlPattern: { readonly pathname: string } };
      readonly source: 'cache';
    }[],
  ): Promise<void>;
}

// The app itself: shell, scripts, styles and faces. What the pages say is in IndexedDB, kept by
// the page; /graphql is none of this worker's business.
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
clientsClaim();

// Where the browser can, it takes the app's files from the cache itself, without waking this worker
// for each. A name says which version it is: whichever cache has it, it is the right one.
self.addEventListener('install', (event: RoutableInstallEvent) => {
  const assets = { condition: { urlPattern: { pathname: '/assets/*' } }, source: 'cache' } as const;
  event.waitUntil(event.addRoutes?.([assets]) ?? Promise.resolve());
});

// The request for a page goes out while this worker is still waking up.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.registration.navigationPreload?.enable() ?? Promise.resolve());
});

// Only addresses that the app itself can show: /graphql, /graphiql and feeds go to the server.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    request.mode === 'navigate' &&
    matchAddress(url.pathname, url.searchParams) !== null,
  async ({ event, request }) => {
    const page = fromNetwork(event as FetchEvent, request);
    event.waitUntil(page.catch(() => undefined));
    return pageOrShell(page, () => matchPrecache(fileOfLanguage('/shell.html', language)));
  },
);

// Faces that few choose are not fetched before: once they were, they are there with no signal too.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\.optional\.[0-9a-f]+\.woff2$/.test(url.pathname),
  async ({ request }) => {
    const known = await caches.match(request);
    if (known) return known;
    const face = await fetch(request);
    if (face.ok) await (await caches.open('dateline-faces')).put(request, face.clone());
    return face;
  },
);

// A newer version waits until the reader lets it in.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

async function fromNetwork(event: FetchEvent, request: Request): Promise<Response> {
  const preloaded: Response | undefined = await event.preloadResponse;
  return preloaded ?? fetch(request);
}
