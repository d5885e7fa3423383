// Builds the pages: what the server renders them with, and what the browser loads.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';
import workbox from 'workbox-webpack-plugin';
import { assetsOf } from './assets.mjs';
import { compressAll } from './compress.mjs';
import { compileOperations } from './operations.mjs';
import { SiteFiles } from './site-files.mjs';
import { writeTypes } from './types.mjs';
import { browserConfig, dist, root, serverConfig } from './webpack.mjs';

await writeTypes();
// Built aside and put in place whole: whoever serves or tests `dist` never sees half of it.
const made = `${dist}.${process.pid}`;
process.once('exit', () => rmSync(made, { recursive: true, force: true }));
mkdirSync(made, { recursive: true });
writeFileSync(
  join(made, 'operations.json'),
  JSON.stringify(Object.fromEntries(compileOperations().map(({ hash, text }) => [hash, text]))),
);

await run(serverConfig(made));
const renderer = join(made, 'server/render.mjs');
const { renderShell } = await import(pathToFileURL(renderer).href);

const browser = await run(
  browserConfig(made, [
    new SiteFiles(renderShell),
    new workbox.InjectManifest({
      swSrc: join(root, 'src/service-worker/service-worker.ts'),
      swDest: 'service-worker.js',
      // Everything that the app is made of; not what the browser's own chrome fetches.
      include: [/^shell\.html$/, /^assets\//, /^map\//, /^icons\/icon\.svg$/],
      // A name with a hash in it says which version it is.
      dontCacheBustURLsMatching: /\.[0-9a-f]{10}\./,
      maximumFileSizeToCacheInBytes: 3_000_000,
    }),
  ]),
);
writeFileSync(join(made, 'assets.json'), JSON.stringify(assetsOf(browser), null, 2));
await compressAll(join(made, 'client'));

rmSync(dist, { recursive: true, force: true });
renameSync(made, dist);

/** @param {import('webpack').Configuration} config */
function run(config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || !stats) return reject(error);
      if (stats.hasErrors() || stats.hasWarnings()) {
        console.error(stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY }));
      }
      if (stats.hasErrors()) return reject(new Error(`The ${config.name} build failed.`));
      resolve(stats.compilation);
    });
  });
}
