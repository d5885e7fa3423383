import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  // Some tests start Node processes, which take their time on a busy machine.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
