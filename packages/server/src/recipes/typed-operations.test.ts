import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recipe } from '../testing/recipes';
import { TestServer } from '../testing/test-server';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
/** Writing types and compiling them takes seconds on a slow machine. */
const timeout = 120_000;

let project: string;
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  project = newProject();
  await run(process.execPath, [bin('@graphql-codegen/cli', 'graphql-codegen')], { cwd: project });
}, timeout);
afterAll(async () => {
  await server.close();
  rmSync(project, { recursive: true });
});

/** The project of someone who uses the API, with the README's files and what they need installed. */
function newProject(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-types-')));
  const install = (name: string, target: string) => {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(target, join(folder, 'node_modules', name), 'dir');
  };
  const preset = realpathSync(join(root, 'node_modules/@graphql-codegen/client-preset'));
  install('@dateline/server', root);
  for (const name of ['@apollo/client', '@graphql-codegen', 'graphql', 'rxjs']) {
    install(name, join(root, 'node_modules', name));
  }
  // A package of the preset's own, which npm puts where everyone finds it.
  install('@graphql-typed-document-node', join(preset, '../../@graphql-typed-document-node'));
  mkdirSync(join(folder, 'src'));
  const files = {
    'package.json': JSON.stringify({ type: 'module' }),
    'codegen.ts': recipe('ts codegen'),
    'src/client.ts': recipe('ts client'),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        noUncheckedIndexedAccess: true,
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        types: [],
        lib: ['es2022', 'dom'],
      },
      include: ['src'],
    }),
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  return folder;
}

/** The script behind a package's command. */
function bin(name: string, command: string): string {
  const manifest = join(root, 'node_modules', name, 'package.json');
  const read = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  return join(dirname(manifest), read.bin[command] ?? '');
}

/** What the compiler says of the project: nothing when all is well. */
async function compiled(): Promise<string> {
  try {
    const compiler = join(dirname(resolve('typescript')), 'tsc.js');
    return (await run(process.execPath, [compiler, '-p', '.'], { cwd: project })).stdout;
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

it(
  'the schema that the package exports makes types, and the recipe compiles with them',
  { timeout },
  async () => {
    const schema = resolve('@dateline/server/schema.graphql');
    expect(realpathSync(schema)).toBe(join(realpathSync(root), 'schema.graphql'));
    expect(await compiled()).toBe('');
  },
);

it('the recipe with types gets its answer from the server', { timeout }, async () => {
  const script = recipe('ts client').replaceAll('http://localhost:4000', server.url);
  writeFileSync(join(project, 'src/run.ts'), script);
  const { stdout } = await run(process.execPath, ['--import', resolve('tsx'), 'src/run.ts'], {
    cwd: project,
  });
  expect(stdout).toContain('John Kerry');
  rmSync(join(project, 'src/run.ts'));
});

it.each([
  [
    'a field that is not in the query',
    (code: string) => code.replaceAll('({ title }) => title', '({ salary }) => salary'),
  ],
  ['a variable that is missing', (code: string) => code.replace(/slug: '[^']+', /, '')],
  ['a variable of another type', (code: string) => code.replace(/slug: '[^']+'/, 'slug: 7')],
])('%s does not compile', { timeout }, async (_what, spoil) => {
  const code = recipe('ts client');
  const spoiled = spoil(code);
  expect(spoiled).not.toBe(code);
  writeFileSync(join(project, 'src/client.ts'), spoiled);
  expect(await compiled()).toMatch(/^src\/client\.ts\(\d+,\d+\): error TS/);
});
