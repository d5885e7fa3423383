// npm run bench: the benchmarks. Only old syntax here, so that the version check can speak.
import './node-version.cjs';

async function bench() {
  const { describeFailure } = await import('./step.mjs');
  try {
    const { install } = await import('./install.mjs');
    await install(process.stdout);
    const { build } = await import('./build.mjs');
    await build(process.stdout);
    const { spawnSync } = await import('node:child_process');
    const { root, toolEnvironment, tool } = await import('./project.mjs');
    const args = ['--silent', '--filter', '@dateline/bench', 'run', 'bench'];
    const result = spawnSync(tool('pnpm'), [...args, ...process.argv.slice(2)], {
      cwd: root,
      env: toolEnvironment(),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    process.exitCode = result.status === null ? 1 : result.status;
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}

bench();
