import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './project.mjs';

const execute = promisify(execFile);

/** A small house with the same rules, in which each wall is broken once. */
const files = {
  'package.json': '{ "type": "module" }',
  'packages/model/package.json':
    '{ "name": "@dateline/model", "exports": { ".": "./src/index.ts" } }',
  'packages/model/src/index.ts':
    "import '../../store/src/index';\nimport 'node:fs';\nimport './left';\nexport const slug = 1;\n",
  'packages/model/src/left.ts':
    "import { right } from './right';\nexport const left = () => right;\n",
  'packages/model/src/right.ts':
    "import { left } from './left';\nexport const right = () => left;\n",
  'packages/model/src/forgotten.ts': 'export const forgotten = 1;\n',
  'packages/store/package.json':
    '{ "name": "@dateline/store", "exports": { ".": "./src/index.ts" } }',
  'packages/store/src/index.ts': "import './table';\n",
  'packages/store/src/table.ts': 'export const table = 1;\n',
  'packages/web/package.json': '{ "name": "@dateline/web", "exports": { ".": "./src/index.ts" } }',
  'packages/web/src/index.ts': "import '@dateline/store';\nimport '../../model/src/left';\n",
  'packages/server/package.json':
    '{ "name": "@dateline/server", "exports": { ".": "./src/index.ts" } }',
  'packages/server/src/index.ts':
    "import '@dateline/store';\nimport '../../../e2e/story.spec';\nimport 'left-pad';\n",
  'e2e/package.json': '{ "name": "@dateline/e2e" }',
  'e2e/story.spec.ts': 'export const story = 1;\n',
};

let house;
let broken;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'dateline house '));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(house, dirname(path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  await mkdir(join(house, 'node_modules', '@dateline'), { recursive: true });
  for (const name of ['model', 'store', 'web', 'server']) {
    await symlink(join(house, 'packages', name), join(house, 'node_modules', '@dateline', name));
  }
  await copyFile(join(root, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'));
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = ['packages', 'e2e', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout } = await execute(process.execPath, [cruiser, ...args], { cwd: house });
  broken = JSON.parse(stdout).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
});

afterAll(() => rm(house, { recursive: true }));

test.each([
  [
    'an import that points upward',
    'floor-model: packages/model/src/index.ts → packages/store/src/index.ts',
  ],
  [
    'an import from a neighbor on no lower floor',
    'floor-web: packages/web/src/index.ts → packages/store/src/index.ts',
  ],
  [
    'an import from inside another package',
    'through-the-face: packages/web/src/index.ts → packages/model/src/left.ts',
  ],
  [
    'a relative path into another package',
    'by-name: packages/model/src/index.ts → packages/store/src/index.ts',
  ],
  ['input or output in the model', 'model-is-pure: packages/model/src/index.ts → fs'],
  [
    'an import of the browser tests',
    'nothing-imports-the-roof: packages/server/src/index.ts → e2e/story.spec.ts',
  ],
  ['a cycle', 'no-cycle: packages/model/src/left.ts → packages/model/src/right.ts'],
  [
    'a module that nothing imports',
    'no-orphan: packages/model/src/forgotten.ts → packages/model/src/forgotten.ts',
  ],
  ['an import that leads nowhere', 'resolvable: packages/server/src/index.ts → left-pad'],
])('the house rules catch %s', (_what, violation) => {
  expect(broken).toContain(violation);
});

test('the house rules let a downward import through the face pass', () => {
  expect(broken.filter((line) => line.includes('server/src/index.ts → packages/store'))).toEqual(
    [],
  );
});
