import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  // Some tests read megabytes of hostile HTML, which takes its time on a busy machine.
  test: {
    include: ['src/**/*.test.ts'],
    // What the files import is read once for all of them: that is half of the time.
    isolate: false,
    setupFiles: ['src/property-seed.fixture.ts'],
    testTimeout: 60_000,
  },
});
