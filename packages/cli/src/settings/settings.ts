import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CommandFailure, exitCode } from '../exit-code';
import type { Surroundings } from '../surroundings';
import { readRateLimit, readTrustProxy } from './access-settings';
import { servingSettingDescriptions } from './serving-settings';

/** Where the library is kept. */
export interface Database {
  readonly file: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly home: string;
  readonly database: Database;
  /** Requests a minute from one address. */
  readonly rateLimit: number | 'off';
  /** Proxies that are believed when they say for whom they ask. */
  readonly trustProxy: readonly string[];
}

/** The settings and their defaults, as the help lists them. */
export const settingDescriptions = [
  { name: 'PORT', fallback: '4000', about: 'port to listen on; 0 takes any free one' },
  { name: 'HOST', fallback: '127.0.0.1', about: 'address to listen on; 0.0.0.0 for every network' },
  {
    name: 'DATELINE_HOME',
    fallback: '.dateline in the project',
    about: 'folder for the data, made if it is not there',
  },
  {
    name: 'DATABASE_URL',
    fallback: 'dateline.db in DATELINE_HOME',
    about: 'the database: a file (path or file: URL)',
  },
  {
    name: 'DATELINE_RATE_LIMIT',
    fallback: '3000',
    about: 'requests a minute that one address may send, or off',
  },
  {
    name: 'DATELINE_TRUST_PROXY',
    fallback: 'none',
    about: 'proxies to believe: addresses, networks (10.0.0.0/8) or loopback, with commas',
  },
  ...servingSettingDescriptions,
] as const;

export type SettingName = (typeof settingDescriptions)[number]['name'];

/** An empty variable counts as unset, as in `PORT= npm start`. */
function read(around: Surroundings, name: string): string | undefined {
  const value = around.env[name]?.trim();
  return value === '' ? undefined : value;
}

function readPort(around: Surroundings): number {
  const value = read(around, 'PORT') ?? '4000';
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new CommandFailure(
      exitCode.usage,
      `PORT must be a whole number from 0 to 65535; it is "${value}". Unset it for 4000, or set another: PORT=4001`,
    );
  }
  return port;
}

function readDatabase(around: Surroundings, home: string): Database {
  const value = read(around, 'DATABASE_URL');
  if (value === undefined) return { file: join(home, 'dateline.db') };
  if (value.startsWith('file:')) {
    try {
      return { file: fileURLToPath(new URL(value, pathToFileURL(join(around.cwd, '/')))) };
    } catch (error) {
      throw new CommandFailure(
        exitCode.usage,
        `DATABASE_URL is not a usable file: URL: "${value}". Give a path, or a URL such as file:///var/lib/dateline/dateline.db.`,
        { cause: error },
      );
    }
  }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(value)?.[1];
  if (scheme !== undefined) {
    throw new CommandFailure(
      exitCode.usage,
      `DATABASE_URL asks for "${scheme}:", which this version cannot open. Give a path or a file: URL, or unset it.`,
    );
  }
  return { file: isAbsolute(value) ? value : resolve(around.cwd, value) };
}

/** Reads the settings from the environment; a setting that makes no sense is a usage error. */
export function readSettings(around: Surroundings): Settings {
  const home = resolve(around.cwd, read(around, 'DATELINE_HOME') ?? join(around.root, '.dateline'));
  return {
    port: readPort(around),
    host: read(around, 'HOST') ?? '127.0.0.1',
    home,
    database: readDatabase(around, home),
    rateLimit: readRateLimit(read(around, 'DATELINE_RATE_LIMIT')),
    trustProxy: readTrustProxy(read(around, 'DATELINE_TRUST_PROXY')),
  };
}
