import webpack from 'webpack';
import { assetsOf } from './assets.mjs';
import { icons } from './icons.mjs';
import { fileOfLanguage } from './languages.mjs';
import { landMap } from './land.mjs';
import { manifest, screenshots } from './manifest.mjs';
import { worldMap } from './world.mjs';

/**
 * Adds what the site has beside its scripts: icons, the manifest, the maps, and the
 * shell that the service worker answers with when there is no server.
 */
export class SiteFiles {
  /**
   * @param {{ language: string, direction: string }} about
   * @param {typeof import('../src/server/pages')} pages built in that language
   */
  constructor(about, pages) {
    this.about = about;
    this.pages = pages;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SiteFiles', (compilation) => {
      const emit = (name, content) => {
        compilation.emitAsset(name, new webpack.sources.RawSource(content));
      };
      // After the final hashes are in the names, before the service worker lists the files.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH + 1;
      compilation.hooks.processAssets.tapPromise({ name: 'SiteFiles', stage }, async () => {
        const files = { ...icons(), ...screenshots() };
        for (const [name, content] of Object.entries(files)) emit(name, content);
        emit('map/land.svg', landMap());
        emit('map/world.json', worldMap());
        const { language } = this.about;
        const { manifestWords, renderShell } = this.pages;
        emit(
          fileOfLanguage('manifest.webmanifest', language),
          JSON.stringify(manifest(this.about, manifestWords)),
        );
        emit(
          fileOfLanguage('shell.html', language),
          await renderShell(assetsOf(compilation, language)),
        );
      });
    });
  }
}
