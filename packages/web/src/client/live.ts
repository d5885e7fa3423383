import { hydrate } from 'svelte';
import { CurrentPage } from '../routing/current-page.svelte';
import { readEmbeddedPage } from '../routing/embedded-page';
import { loadScreen } from '../routing/screen-chunks';
import App from '../shell/App.svelte';
import { takeSaid } from '../words/said';

/** Makes the page that the server rendered live, with the data it came with and no request. */
export async function goLive(target: HTMLElement, onLive: () => void) {
  const embedded = readEmbeddedPage(document);
  if (!embedded) return onLive();
  takeSaid(embedded.said);
  const following = import(/* webpackChunkName: "onwards" */ './onwards');
  const page = new CurrentPage({
    name: embedded.screen,
    screen: await loadScreen(embedded.screen),
    data: embedded.data,
    location: embedded.location,
    source: { from: 'network', at: null },
    whole: true,
  });
  hydrate(App, { target, props: { page } });
  onLive();
  const { goOn } = await following;
  await goOn(page, embedded);
}
