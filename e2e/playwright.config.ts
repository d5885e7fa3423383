import { defineConfig } from '@playwright/test';
import { desktop, launchOptions, phone } from './house/browser';

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results/traces',
  globalSetup: './house/shared-server.ts',
  forbidOnly: true,
  // A test that passes on a second try has a fault of its own.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    locale: 'en-US',
    timezoneId: 'UTC',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: ['**/alone/**', '**/desktop/**'],
      grepInvert: /@desktop/,
      use: phone,
    },
    {
      // What is the same on any screen is tested on the narrow one.
      name: 'desktop',
      testIgnore: ['alone', 'api', 'comfort', 'editing', 'install', 'offline', 'phone'].map(
        (topic) => `**/${topic}/**`,
      ),
      grepInvert: /@phone/,
      use: desktop,
    },
    {
      // What is measured runs after the rest (see the scripts) and is not recorded: that would be
      // measured too.
      name: 'alone',
      testMatch: '**/alone/**',
      use: { ...phone, trace: 'off' },
      workers: 1,
    },
  ],
});
