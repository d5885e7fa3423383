// npm start: install, build, serve. Only old syntax here, so that the version check can speak.
import './node-version.cjs';

async function start() {
  const { describeFailure } = await import('./step.mjs');
  const { stopWithNpm } = await import('./orphan.mjs');
  stopWithNpm();
  try {
    const { checkPort } = await import('./port.mjs');
    await checkPort();
    const { install } = await import('./install.mjs');
    await install(process.stdout);
    const { build } = await import('./build.mjs');
    await build(process.stdout);
  } catch (error) {
    console.error(describeFailure(error));
    process.exit(1);
  }
  // In this same process: Ctrl-C reaches the server once, and directly.
  const { entry } = await import('./project.mjs');
  const { pathToFileURL } = await import('node:url');
  process.argv.splice(1, process.argv.length, entry, 'serve', ...process.argv.slice(2));
  await import(pathToFileURL(entry).href);
}

start();
