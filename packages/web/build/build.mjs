// Builds the pages: what the server renders them with, and what the browser loads.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';
import workbox from 'workbox-webpack-plugin';
import { assetsOf, isFontOfAnother } from './assets.mjs';
import { compressAll } from './compress.mjs';
import { fileOfLanguage, languages, mainLanguage, missingTopics } from './languages.mjs';
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

await run(serverConfig(made, { render: './src/server/render.ts' }, mainLanguage));
/** @type {Record<string, ReturnType<typeof assetsOf>>} */
const assets = {};
for (const about of languages) {
  const { language } = about;
  for (const topic of missingTopics(language)) {
    console.warn(`src/words/${language}/${topic} is missing: its words are in ${mainLanguage}.`);
  }
  const name = `pages.${language}`;
  await run(serverConfig(made, { [name]: './src/server/pages.ts' }, language));
  const pages = await import(pathToFileURL(join(made, 'server', `${name}.mjs`)).href);
  const browser = await run(
    browserConfig(made, language, [new SiteFiles(about, pages), serviceWorker(language)]),
  );
  assets[language] = assetsOf(browser, language);
}
writeFileSync(join(made, 'assets.json'), JSON.stringify(assets, null, 2));
await compressAll(join(made, 'client'));

rmSync(dist, { recursive: true, force: true });
renameSync(made, dist);

/** It keeps the app of one language. @param {string} language */
function serviceWorker(language) {
  const shell = fileOfLanguage('shell.html', language);
  return new workbox.InjectManifest({
    swSrc: join(root, 'src/service-worker/service-worker.ts'),
    swDest: fileOfLanguage('service-worker.js', language),
    // Everything that the app is made of; not what the browser's own chrome fetches.
    include: [
      ({ asset: { name } }) =>
        name === shell || name === 'icons/icon.svg' || /^(?:assets|map)\//.test(name),
    ],
    // Another language's letters come when a page has them, a face when it is chosen.
    exclude: [
      ({ asset: { name } }) => isFontOfAnother(language, name) || /\.optional\./.test(name),
    ],
    // A name with a hash in it says which version it is.
    dontCacheBustURLsMatching: /\.[0-9a-f]{10}\./,
    maximumFileSizeToCacheInBytes: 3_000_000,
  });
}

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
