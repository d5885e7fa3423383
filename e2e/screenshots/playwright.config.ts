import { defineConfig } from '@playwright/test';
import { launchOptions } from '../house/browser';

/** Takes the pictures for the README and the manifest: `pnpm --filter @dateline/e2e screenshots`. */
export default defineConfig({
  testDir: '.',
  testMatch: 'take.ts',
  outputDir: '../test-results/screenshots',
  globalSetup: '../house/shared-server.ts',
  workers: 1,
  reporter: 'list',
  use: { launchOptions: launchOptions(), locale: 'en-US', timezoneId: 'UTC' },
});
