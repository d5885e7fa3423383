import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageManager, root } from './project.mjs';
import { StepFailure, run, step, tail } from './step.mjs';

const stampFile = join(root, 'node_modules', '.dateline-stamp');

function manifests() {
  const rooms = readdirSync(join(root, 'packages')).map((name) => join('packages', name));
  return ['.', 'e2e', ...rooms].filter((room) => existsSync(join(root, room, 'package.json')));
}

/** Changes whenever an install could come out differently. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'];
  for (const room of manifests()) files.push(join(room, 'package.json'));
  for (const file of files) {
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

export function isInstalled() {
  if (!existsSync(stampFile)) return false;
  if (readFileSync(stampFile, 'utf8') !== wantedStamp()) return false;
  return manifests().every((room) => {
    const manifest = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'));
    const some = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    return some.every((name) => existsSync(join(root, room, 'node_modules', name)));
  });
}

const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|network (?:request|timeout)/i;

function remedyFor(output) {
  if (offline.test(output)) {
    const registry = process.env.npm_config_registry;
    return [
      `The npm registry${registry ? ` (${registry})` : ''} could not be reached.`,
      'Check the network, or the proxy and registry settings in ~/.npmrc, and run the command',
      'again: what has been downloaded is kept. Once installed, Dateline needs no network.',
    ].join('\n');
  }
  if (/ENOSPC/.test(output))
    return 'The disk is full: free about 1.5 GB and run the command again.';
  if (/EACCES|EPERM/.test(output)) {
    return 'A file or folder named above is not yours to write. Make it yours (chown), and run the command again.';
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    return `A package.json was changed without the lock file: run "npx ${packageManager()} install" and commit pnpm-lock.yaml.`;
  }
  return 'Run the command again; if it fails the same way, remove node_modules and try once more.';
}

/** Installs the libraries that the lock file names, unless they are there already. */
export async function install(out) {
  if (isInstalled()) return;
  await step(
    'Install libraries',
    async (say) => {
      const args = ['--yes', packageManager(), 'install', '--frozen-lockfile'];
      const { code, output } = await run(
        'npx',
        [...args, '--reporter=append-only', '--config.confirmModulesPurge=false'],
        {
          env: {
            // Two short tries instead of minutes of silence when there is no network.
            npm_config_fetch_retries: '2',
            npm_config_fetch_retry_mintimeout: '1000',
            npm_config_fetch_retry_maxtimeout: '5000',
          },
          onLine: (line) => {
            const progress = /resolved (\d+), reused (\d+), downloaded (\d+)/.exec(line);
            if (!progress) return;
            const [, resolved, reused, downloaded] = progress.map(Number);
            say(`${reused + downloaded} of ${resolved}`);
          },
        },
      );
      if (code !== 0) {
        throw new StepFailure('The libraries could not be installed.', {
          tail: tail(output, 15),
          remedy: remedyFor(output),
        });
      }
      writeFileSync(stampFile, wantedStamp());
    },
    out,
  );
}
