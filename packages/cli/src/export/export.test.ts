import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary } from '@dateline/model';
import { openStore } from '@dateline/store';
import { expect, test } from 'vitest';
import { readFolder } from '../stories/read-folder';
import { runDateline } from '../testing/run-dateline';
import { temporaryFolder, writeStories } from '../testing/story-folder';

/** A folder with the good story loaded into a database, and its library. */
async function loaded() {
  const cwd = await temporaryFolder();
  await writeStories(join(cwd, 'stories'));
  const { library } = readLibrary(await readFolder(join(cwd, 'stories')));
  if (library === null) throw new Error('The good story is in order.');
  const store = await openStore({ file: join(cwd, 'dateline.db') });
  await store.load(library);
  await store.close();
  const env = { DATELINE_HOME: cwd };
  return {
    cwd,
    library,
    run: (...args: string[]) => runDateline(['export', ...args], { cwd, env }),
  };
}

test('all stories go into a folder that reads back to the same library', async () => {
  const { cwd, library, run } = await loaded();
  const { code, stdout } = await run('--into', 'out');
  expect(stdout).toBe('Wrote 6 files into out.\n');
  expect(code).toBe(0);
  expect(readLibrary(await readFolder(join(cwd, 'out'))).library).toEqual(library);
});

test('one story in one file goes to standard output', async () => {
  const { library, run } = await loaded();
  const { code, stdout } = await run('bridge-opens', '--one-file');
  expect(code).toBe(0);
  const files = new Map([['bridge-opens.md', new TextEncoder().encode(stdout)]]);
  expect(readLibrary(files).library).toEqual(library);
});

test('a file that differs is left and named, and replaced with --force', async () => {
  const { cwd, run } = await loaded();
  await run('--into', 'out');
  const file = join(cwd, 'out', 'bridge-opens', 'story.md');
  await writeFile(file, 'Mine.\n');

  const left = await run('--into', 'out');
  expect(left.stderr).toContain('out/bridge-opens/story.md: left as it is');
  expect(left.stdout).toBe('Wrote 0 files into out, 5 unchanged.\n');
  expect(left.code).toBe(1);
  expect(await readFile(file, 'utf8')).toBe('Mine.\n');

  const forced = await run('--into', 'out', '--force', '--json');
  expect(JSON.parse(forced.stdout)).toMatchObject({ written: ['bridge-opens/story.md'], left: [] });
  expect(await readFile(file, 'utf8')).toContain('headline:');
});

test('a story that is not there, or no folder to write into, is a usage error', async () => {
  const { run } = await loaded();
  const missing = await run('nowhere', '--one-file');
  expect(missing.stderr).toContain('There is no story "nowhere"');
  const homeless = await run();
  expect(homeless.stderr).toContain('--into');
  expect([missing.code, homeless.code]).toEqual([2, 2]);
});
