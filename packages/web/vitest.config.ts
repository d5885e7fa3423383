import { transform } from 'esbuild';
import { compile, compileModule } from 'svelte/compiler';
import { defineConfig, type Plugin } from 'vitest/config';
import { moduleFor } from './build/operation-loader.mjs';

/** Compiles what webpack's loaders compile, the same way, for the server. */
function sources(): Plugin {
  return {
    name: 'dateline-sources',
    enforce: 'pre',
    async transform(code, id) {
      const [file = '', query] = id.split('?');
      if (file.endsWith('.graphql')) return moduleFor(file, query ? `?${query}` : '', code);
      if (file.endsWith('.svelte')) {
        return compile(code, { filename: file, generate: 'server', runes: true }).js;
      }
      if (file.endsWith('.svelte.ts')) {
        const plain = await transform(code, { loader: 'ts', target: 'es2022' });
        return compileModule(plain.code, { filename: file, generate: 'server' }).js;
      }
      return null;
    },
  };
}

export default defineConfig({
  plugins: [sources()],
  resolve: { conditions: ['source', 'svelte'] },
  ssr: { resolve: { conditions: ['source', 'svelte', 'node'] } },
  test: {
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    // What the files import is read once for all of them: that is half of the time.
    isolate: false,
    setupFiles: ['src/testing/property-seed.fixture.ts'],
  },
});
