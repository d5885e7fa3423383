/**
 * What a page links to, read off the browser's compilation (the shape is `Assets` in
 * src/server/assets.ts).
 *
 * @param {import('webpack').Compilation} compilation
 * @param {string} language
 */
export function assetsOf(compilation, language) {
  // The styles of all chunks are one file, with the entry's name: the groups all count it.
  const filesOf = (name) => compilation.namedChunkGroups.get(name)?.getFiles() ?? [];
  const entry = new Set(filesOf('main'));
  const group = (name) => {
    const files = filesOf(name).filter((file) => name === 'main' || !entry.has(file));
    const ending = (extension) =>
      files.filter((file) => file.endsWith(extension)).map((file) => `/${file}`);
    return { scripts: ending('.js'), styles: ending('.css') };
  };
  const main = group('main');
  const screens = [...compilation.namedChunkGroups.keys()].filter((name) => /^[A-Z]/.test(name));
  const later = [...compilation.namedChunkGroups.keys()].filter((name) => /^[a-z]/.test(name));
  const emitted = compilation.getAssets().map(({ name }) => name);
  return {
    scripts: main.scripts,
    styles: main.styles,
    screens: Object.fromEntries(screens.map((name) => [name, group(name)])),
    later: Object.fromEntries(later.map((name) => [name, group(name).scripts])),
    live: group('live').scripts,
    opening: group('opening').scripts,
    onwards: group('onwards').scripts,
    fonts: emitted
      .filter((name) => /\.preload\b.*\.woff2$/.test(name) && !isFontOfAnother(language, name))
      .map((name) => `/${name}`),
    icons: { svg: '/icons/icon.svg', apple: '/icons/apple-touch-icon.png' },
  };
}

/**
 * `naskh.preload-ar.0123456789.woff2` is for readers of Arabic.
 *
 * @param {string} language
 * @param {string} file
 */
export function isFontOfAnother(language, file) {
  const [, own = language] = /\.preload-(\w+)\./.exec(file) ?? [];
  return own !== language;
}
