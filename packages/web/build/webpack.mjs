import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import CssMinimizerPlugin from 'css-minimizer-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { wordsOf } from './languages.mjs';

export const root = join(import.meta.dirname, '..');
export const dist = join(root, 'dist');

const shared = {
  mode: /** @type {const} */ ('production'),
  context: root,
  devtool: /** @type {const} */ (false),
  stats: 'errors-warnings',
  // Svelte imports node:crypto by a computed name, only where there is no Web Crypto.
  ignoreWarnings: [{ module: /svelte[\\/]src[\\/]internal[\\/]server[\\/]crypto\.js$/ }],
  performance: { hints: /** @type {const} */ (false) },
};

const extensions = ['.ts', '.mjs', '.js', '.svelte'];

const svelteFace = join(import.meta.dirname, 'svelte-face.js');
const svelteSource = join(realpathSync(join(root, 'node_modules/svelte')), 'src');

/** @param {'client' | 'server'} generate */
function rules(generate) {
  const typescript = { loader: 'esbuild-loader', options: { loader: 'ts', target: 'es2022' } };
  const svelte = {
    loader: 'svelte-loader',
    options: {
      emitCss: generate === 'client',
      compilerOptions: {
        generate,
        css: 'external',
        runes: true,
        dev: false,
        discloseVersion: false,
      },
      onwarn(warning, handle) {
        handle(warning);
      },
    },
  };
  return [
    { test: /\.svelte$/, use: [svelte] },
    { test: /\.svelte\.ts$/, use: [svelte, typescript] },
    { test: /\.ts$/, exclude: /\.svelte\.ts$/, use: [typescript] },
    { test: /\.graphql$/, use: [join(import.meta.dirname, 'operation-loader.mjs')] },
  ];
}

/**
 * What the server renders with: one module for each language, and one that chooses among them.
 *
 * @param {string} directory to build into
 * @param {Record<string, string>} entry
 * @param {string} language
 */
export function serverConfig(directory, entry, language) {
  return {
    ...shared,
    name: `server in ${language}`,
    target: 'node20',
    entry,
    output: {
      path: join(directory, 'server'),
      filename: '[name].mjs',
      chunkFilename: `[name].${language}.mjs`,
      module: true,
      library: { type: 'module' },
    },
    experiments: { outputModule: true },
    resolve: {
      extensions,
      alias: { '#words': wordsOf(language) },
      conditionNames: ['source', 'svelte', 'node', 'production', 'import', 'module', 'default'],
    },
    module: {
      parser: { javascript: { importMeta: false, url: false, worker: false } },
      rules: [
        ...rules('server'),
        // Styles are the browser's; the server's bundle only skips over them.
        { test: /\.css$/, use: [join(import.meta.dirname, 'skip-loader.mjs')] },
      ],
    },
    optimization: { minimize: false },
  };
}

/**
 * What the browser loads: a build for each language, so that no page carries another's words.
 * What holds no words has the same name in all of them, and is one file.
 *
 * @param {string} directory to build into
 * @param {string} language
 * @param {import('webpack').WebpackPluginInstance[]} plugins
 */
export function browserConfig(directory, language, plugins = []) {
  return {
    ...shared,
    name: `browser in ${language}`,
    target: ['web', 'es2022'],
    entry: { main: './src/client/start.ts' },
    output: {
      path: join(directory, 'client'),
      publicPath: '/',
      filename: 'assets/[name].[contenthash:10].js',
      chunkFilename: 'assets/[name].[contenthash:10].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      uniqueName: 'dateline',
      module: true,
      chunkFormat: /** @type {const} */ ('module'),
      chunkLoading: 'import',
    },
    experiments: { outputModule: true },
    resolve: {
      extensions,
      alias: {
        '#words': wordsOf(language),
        svelte$: svelteFace,
        'svelte/internal/client$': svelteFace,
        'svelte-source': svelteSource,
      },
      conditionNames: [
        'source',
        'svelte',
        'browser',
        'production',
        'es2015',
        'import',
        'module',
        'default',
      ],
    },
    module: {
      rules: [
        ...rules('client'),
        // Svelte's modules do nothing when they are loaded; their package does not say so.
        { include: svelteSource, sideEffects: false },
        // But for the one that everything reaches them through: it is kept whole.
        { include: svelteFace, sideEffects: true },
        {
          test: /\.css$/,
          use: [
            MiniCssExtractPlugin.loader,
            { loader: 'css-loader', options: { importLoaders: 0 } },
          ],
          sideEffects: true,
        },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: 'assets/[name].[contenthash:10].css',
        chunkFilename: 'assets/[name].[contenthash:10].css',
        // Every screen's styles are scoped to it: their order means nothing.
        ignoreOrder: true,
      }),
      ...plugins,
    ],
    optimization: {
      minimizer: ['...', new CssMinimizerPlugin()],
      splitChunks: {
        // A function that two screens share is not worth a request of its own below this size.
        minSize: 6000,
        // A worker is fetched once and alone: what it shares with the pages would be apart from them.
        chunks: (chunk) => chunk.name !== 'search-worker' && !chunk.canBeInitial(),
        cacheGroups: {
          // A library apart from the one chunk that uses it could not be joined with it, and
          // would keep everything that it exports.
          defaultVendors: false,
          // All styles in one file: it is small, and no script has to load the rest of them.
          styles: { type: 'css/mini-extract', name: 'main', chunks: 'all', enforce: true },
        },
      },
    },
  };
}
