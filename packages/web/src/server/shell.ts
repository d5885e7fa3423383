import { render as renderComponent } from 'svelte/server';
import type { Page } from '../routing/page';
import App from '../shell/App.svelte';
import type { Assets } from './assets';
import { htmlDocument } from './html-document';
import { metadataOf } from './metadata';
import { screenFor } from './screens';

/**
 * The page without a page: what the service worker answers with when the server cannot be
 * reached. It fills itself from the device. The build renders it once.
 */
export async function renderShell(assets: Assets): Promise<string> {
  const screen = 'Opening';
  const location = { path: '/', params: {}, search: {} };
  const page: Page = {
    name: screen,
    screen: screenFor(screen),
    data: null,
    location,
    source: { from: 'device', at: null },
    whole: true,
    busy: false,
  };
  const { head, body } = await renderComponent(App, { props: { page } });
  return htmlDocument({
    assets,
    screen,
    metadata: metadataOf(screen, null, null, 'https://localhost/'),
    address: null,
    alternates: [],
    head,
    body,
    embedded: { screen, location, question: null, data: null, said: {} },
    indexable: false,
  });
}
