import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const screenshotsDirectory = join(import.meta.dirname, '../screenshots');

/** The screenshots that the end-to-end run left, by the path they are served under. */
export function screenshots() {
  if (!existsSync(screenshotsDirectory)) return {};
  const names = readdirSync(screenshotsDirectory).filter((name) => name.endsWith('.png'));
  return Object.fromEntries(
    names.sort().map((name) => {
      return [`screenshots/${name}`, readFileSync(join(screenshotsDirectory, name))];
    }),
  );
}

/**
 * The web app manifest in one language. Its `id` is the same in all: it is one app.
 *
 * @param {{ language: string, direction: string }} language
 * @param {typeof import('../src/words/en/manifest').manifest} words
 */
export function manifest({ language, direction }, words) {
  return {
    id: '/',
    name: words.name,
    short_name: words.name,
    description: words.description,
    lang: language,
    dir: direction,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    categories: ['news', 'magazines', 'education'],
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
      icon('monochrome-512.png', '512x512', 'monochrome'),
    ],
    shortcuts: [
      shortcut('/timeline', words.timeline),
      shortcut('/library', words.library),
      shortcut('/search', words.search),
    ],
    screenshots: Object.entries(screenshots()).map(([path, image]) => {
      const { width, height } = sizeOf(image);
      return {
        src: `/${path}`,
        sizes: `${width}x${height}`,
        type: 'image/png',
        form_factor: width > height ? 'wide' : 'narrow',
        label: labelOf(path),
      };
    }),
  };
}

function icon(file, sizes, purpose) {
  return { src: `/icons/${file}`, sizes, type: 'image/png', purpose };
}

function shortcut(url, { name, description }) {
  const icons = [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }];
  return { name, url, description, icons };
}

/** A PNG says its size in the first chunk. @param {Buffer} image */
function sizeOf(image) {
  return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
}

/** `narrow-the-article.png` → "The article". @param {string} path */
function labelOf(path) {
  const words = path
    .replace(/^.*\/(?:narrow-|wide-)?/, '')
    .replace(/\.png$/, '')
    .replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
