import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    conditions: ['source'],
    // Vite would take graphql's `module` build where Node takes `main`, and two copies of
    // graphql do not know each other's types.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    // What the files import is read once for all of them: that is half of the time.
    isolate: false,
    // Starting a server is a second's work, and several where all cores have other work.
    hookTimeout: 60_000,
  },
});
