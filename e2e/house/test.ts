import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { Server } from './server';
import { sharedServerVariable } from './shared-server';

interface Fixtures {
  /** Starts servers of the test's own; they are gone when the test is over. */
  readonly startServer: (options?: { readonly stories?: string }) => Promise<Server>;
  /** What pages did that no page of ours should: it stays empty in every test. */
  readonly misdeeds: string[];
}

/** Where a test expects pages to reach out to others, it says so. */
const foreignAllowed = 'foreign-allowed';

function watch(context: BrowserContext, origin: string, misdeeds: string[], alone: boolean) {
  const watchPage = (page: Page) => {
    page.on('pageerror', (error) => misdeeds.push(`script error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      // What the browser says of itself when a request fails, which offline tests bring about.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource'))
        return;
      misdeeds.push(`console error: ${message.text()}`);
    });
  };
  context.pages().forEach(watchPage);
  context.on('page', watchPage);
  if (!alone) return;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== new URL(origin).hostname) {
      misdeeds.push(`request to another host: ${request.url()}`);
    }
  });
}

/**
 * The suite's test: pages come from the shared server, and a script error, an error on the
 * console or a request to another host fails whichever test brought it about.
 */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    const url = process.env[sharedServerVariable];
    if (url === undefined) throw new Error('The shared server was not started.');
    await use(url);
  },
  misdeeds: [
    async ({ context, baseURL }, use, info) => {
      const misdeeds: string[] = [];
      const alone = !info.annotations.some(({ type }) => type === foreignAllowed);
      watch(context, baseURL ?? '', misdeeds, alone);
      await use(misdeeds);
      test.expect(misdeeds, 'what the pages did wrong').toEqual([]);
    },
    { auto: true },
  ],
  startServer: async ({ context }, use) => {
    const servers: Server[] = [];
    await use(async (options) => {
      const server = await Server.start(options);
      servers.push(server);
      return server;
    });
    // A page that is still fetching something would complain of a server that goes away.
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(servers.map((server) => server.stop()));
  },
});

export const { expect } = test;

/** For a test in which a page talks to another host, which the test itself plays. */
export const withForeignHosts = { annotation: { type: foreignAllowed } };
