// npm run -s dateline -- <command>: as `npm start` does, makes sure that what runs is built from
// what is there. Progress goes to stderr, and only if there is something to do.
import './node-version.cjs';

async function dateline() {
  const { describeFailure } = await import('./step.mjs');
  const { entry } = await import('./project.mjs');
  try {
    const { install } = await import('./install.mjs');
    await install(process.stderr);
    const { build } = await import('./build.mjs');
    await build(process.stderr, { quietFor: 1500 });
  } catch (error) {
    console.error(describeFailure(error));
    process.exit(1);
  }
  const { pathToFileURL } = await import('node:url');
  process.argv[1] = entry;
  await import(pathToFileURL(entry).href);
}

dateline();
