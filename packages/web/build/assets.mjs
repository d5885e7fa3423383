/**
 * What a page links to, read off the browser's compilation (the shape is `Assets` in
 * src/server/assets.ts).
 *
 * @param {import('webpack').Compilation} compilation
 */
export function assetsOf(compilation) {
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
  const emitted = compilation.getAssets().map(({ name }) => name);
  return {
    scripts: main.scripts,
    styles: main.styles,
    screens: Object.fromEntries(screens.map((name) => [name, group(name)])),
    live: group('live').scripts,
    opening: group('opening').scripts,
    onwards: group('onwards').scripts,
    fonts: emitted
      .filter((name) => /\.preload\.[0-9a-f]+\.woff2$/.test(name))
      .map((name) => `/${name}`),
    icons: { svg: '/icons/icon.svg', apple: '/icons/apple-touch-icon.png' },
  };
}
