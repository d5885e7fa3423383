// What the browser loads, gzipped, against what it may: `pnpm --filter @dateline/web sizes`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mainLanguage } from './languages.mjs';
import { dist } from './webpack.mjs';

/** Bytes, gzipped. */
export const budgets = {
  /** Before the article can be read and its links followed: what its HTML asks for. */
  critical: 18_000,
  /** What makes a readable article live: Svelte's runtime, the shell and the article's screen. */
  hydration: 34_500,
  /** Everything that reading an article, tapping its names and keeping it comes to load. */
  beforeSearch: 80_000,
  /** What the first step to a page that has to be asked for adds: the GraphQL client. */
  navigation: 41_000,
};

/** @param {string} html that the server sends */
function scriptsIn(html) {
  return [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+\.js)"/g)].map(
    ([, path]) => path,
  );
}

/** Chunks that an article's page loads when nothing else is to be done, the reader asking or not. */
const comingByThemselves = [
  'context',
  'strip',
  'keeping',
  'own',
  'comforts',
  'listen-button',
  'badge',
];

/** The scripts of an article's page by when they come. @param {string} html the page as sent */
export function articleScripts(html) {
  const assets = assetsIn(mainLanguage);
  const critical = scriptsIn(html);
  const hydration = [...assets.live, ...assets.screens.Article.scripts];
  const later = comingByThemselves.flatMap((name) => assets.later[name]);
  const beforeSearch = [...critical, ...hydration, ...assets.onwards, ...later];
  return { critical, hydration, beforeSearch, navigation: assets.later.network };
}

/** @param {string} language */
function assetsIn(language) {
  return JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8'))[language];
}

/** @param {string} path from the root of the site */
export function gzipped(path) {
  return gzipSync(readFileSync(join(dist, 'client', path)), { level: 9 }).length;
}

/** The sum of each group. @param {string} html the article's page as sent */
export function measure(html) {
  return Object.entries(articleScripts(html)).map(([group, paths]) => ({
    group,
    paths: [...new Set(paths)],
    bytes: [...new Set(paths)].reduce((sum, path) => sum + gzipped(path), 0),
    budget: budgets[group],
  }));
}

/** Any article's page names the same scripts. */
export async function articlePage() {
  const { render } = await import(join(dist, 'server/render.mjs'));
  const article = {
    slug: 'a',
    headline: '',
    language: 'en',
    datePublished: '2016-09-04T00:00:00Z',
    dateModified: '2016-09-04T00:00:00Z',
  };
  const lists = ['blocks', 'mentions', 'people', 'places', 'organizations', 'events', 'quotes'];
  const more = ['disagreements', 'contributions', 'storylines', 'corrections', 'revisions'];
  for (const list of [...lists, ...more]) {
    article[list] = [];
  }
  const url = new URL('https://dateline.example/articles/a');
  const { html } = await render({ url, origin: url.origin, results: [{ data: { article } }] });
  return html;
}

if (process.argv[1] === import.meta.filename) {
  for (const { group, paths, bytes, budget } of measure(await articlePage())) {
    console.log(`${group}: ${kilobytes(bytes)} of ${kilobytes(budget)}`);
    for (const path of paths) console.log(`  ${kilobytes(gzipped(path))}  ${path}`);
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(5)} kB`;
}
