import { readFileSync } from 'node:fs';
import type { ScreenName } from '../routing/routes';

/** The files that a page links to, as paths from the root of the site. */
export interface Assets {
  /** What every page runs as it arrives: ES modules. */
  readonly scripts: readonly string[];
  /** The chunks that make any page live, once it can be read. */
  readonly live: readonly string[];
  readonly styles: readonly string[];
  /** What a screen needs beyond that. */
  readonly screens: Readonly<Record<ScreenName, { scripts: string[]; styles: string[] }>>;
  /** The chunks that come when they are needed, by name. */
  readonly later: Readonly<Record<string, readonly string[]>>;
  /** What the bare shell begins with, before it is live. */
  readonly opening: readonly string[];
  /** The chunks that follow: with them the bare shell fills itself from the device. */
  readonly onwards: readonly string[];
  /** The faces that the first lines of text are set in. */
  readonly fonts: readonly string[];
  /** The site icon in its forms. */
  readonly icons: { readonly svg: string; readonly apple: string };
}

/** What the browser's build in a language says that it made; it stands beside this bundle's folder. */
export function readAssets(language: string): Assets {
  const file = new URL('../assets.json', import.meta.url);
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Assets>;
  const assets = all[language];
  if (!assets) throw new Error(`Nothing was built in ${language}.`);
  return assets;
}
