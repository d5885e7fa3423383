import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  // Some tests read megabytes of hostile HTML, which takes its time on a busy machine.
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/property-seed.fixture.ts'],
    testTimeout: 60_000,
  },
});
