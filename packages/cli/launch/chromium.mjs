import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root } from './project.mjs';
import { StepFailure, run, step, tail } from './step.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    if (folder && existsSync(file)) return file;
  }
  return null;
}

function macApplication() {
  const file = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return process.platform === 'darwin' && existsSync(file) ? file : null;
}

/** The browser that Playwright downloads for itself, if it is there. */
function playwrightsOwn() {
  const inSuite = createRequire(join(root, 'e2e', 'package.json'));
  const file = inSuite('@playwright/test').chromium.executablePath();
  return existsSync(file) ? file : null;
}

/** Where a Chromium stands on this machine, or null. */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new StepFailure(`CHROME_PATH names ${chosen}, which is not there.`, {
      remedy: 'Correct it, or unset it to have a browser looked for.',
    });
  }
  for (const name of names) {
    const file = onPath(name);
    if (file) return file;
  }
  return macApplication() ?? playwrightsOwn();
}

/** apt-get, run as root or by a sudo that asks nothing; null where neither is possible. */
function systemInstaller() {
  if (!onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return null;
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch (error) {
    // sudo that wants a password is a way that we do not have.
    if (typeof error.status === 'number') return null;
    throw error;
  }
}

/**
 * A Chromium for the browser tests: one that is installed, else Playwright's download, else
 * the system's package.
 */
export async function ensureChromium(out = process.stdout) {
  const found = findChromium();
  if (found) return found;
  return step(
    'Install Chromium for the browser tests',
    async (say) => {
      say("Playwright's download");
      const cli = join(root, 'e2e', 'node_modules', '@playwright', 'test', 'cli.js');
      const download = await run(process.execPath, [cli, 'install', 'chromium']);
      if (download.code === 0) {
        const file = findChromium();
        if (file) return file;
      }
      const prefix = systemInstaller();
      let said = download.output;
      if (prefix) {
        say("the system's package");
        const env = { DEBIAN_FRONTEND: 'noninteractive' };
        const commands = [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
        ];
        for (const command of commands) {
          const [program, ...args] = [...prefix, ...command];
          const result = await run(program, args, { env });
          said += result.output;
          if (result.code !== 0) break;
        }
        const file = findChromium();
        if (file) return file;
      }
      throw new StepFailure('There is no Chromium, and none could be installed.', {
        tail: tail(said, 15),
        remedy:
          'Install Chromium or Google Chrome yourself and run the command again; if it stands in an unusual place, say where: CHROME_PATH=/path/to/chrome npm test',
      });
    },
    out,
  );
}
