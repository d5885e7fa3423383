import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // What the files import is read once for all of them: that is half of the time.
    isolate: false,
    setupFiles: ['src/property-seed.fixture.ts'],
  },
});
