import type { BrowserContext } from '@playwright/test';
import { test as base } from './test';
import { TroubledProxy } from './troubled-proxy';

interface TroubledNetwork {
  readonly network: TroubledProxy;
  /** A browser whose pages come through it. */
  readonly reader: BrowserContext;
}

/** The suite's test, with a network that has its troubles. */
export const test = base.extend<TroubledNetwork>({
  network: async ({ baseURL }, use) => {
    const proxy = await TroubledProxy.start(baseURL ?? '');
    await use(proxy);
    await proxy.stop();
  },
  reader: async ({ browser, network }, use) => {
    const reader = await browser.newContext({ baseURL: network.url });
    await use(reader);
    await reader.close();
  },
});
