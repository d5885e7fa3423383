import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'launch/**/*.test.mjs'],
    // What the files import is read once for all of them: that is half of the time.
    isolate: false,
    // Each test starts the real command, some of them a server.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
