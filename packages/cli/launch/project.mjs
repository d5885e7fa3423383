import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository, wherever the command was given. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const entry = join(root, 'packages', 'cli', 'dist', 'dateline.js');

/** The one pnpm that the project is installed with, such as "pnpm@10.34.9". */
export function packageManager() {
  const { packageManager: spec } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return spec.split('+')[0];
}

/** What every tool that we start sees: our tools on the path, and none of them phones home. */
export function toolEnvironment(extra = {}) {
  const path = join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '');
  return {
    ...process.env,
    PATH: path,
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    TURBO_CACHE: 'local:rw',
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    ...extra,
  };
}

/** An executable that the installed libraries bring along. */
export function tool(name) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return join(root, 'node_modules', '.bin', name + suffix);
}
