import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  // Some tests start Node processes, which take their time on a busy machine.
  test: {
    include: ['src/**/*.test.ts'],
    // What the files import is read once for all of them: that is half of the time.
    isolate: false,
    testTimeout: 60_000,
  },
});
