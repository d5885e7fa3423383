import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the next line that the child prints. */
  line(): Promise<string>;
  /** Sends the child a line, which it gets from `told()`. */
  tell(line: string): void;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly errors: string;
  }>;
}

/**
 * A second Node process over the store's sources. The script may use `openStore`, `talks`,
 * `file` (the given path), `say(line)` and `await told()`.
 */
export function startChild(
  script: string,
  file: string,
  limits: { readonly fileSizeKilobytes?: number } = {},
): Child {
  const program = `
    import { createInterface } from 'node:readline';
    import { openStore } from ${JSON.stringify(join(source, 'index.ts'))};
    import { talks } from ${JSON.stringify(join(source, 'test-library', 'talks.ts'))};
    const file = process.env.LIBRARY_FILE;
    const say = (line) => process.stdout.write(line + '\\n');
    const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const told = async () => (await input.next()).value;
    ${script}
    process.stdin.destroy();`;
  const { fileSizeKilobytes } = limits;
  // `ulimit -f` counts in blocks of 512 bytes.
  const limiting = fileSizeKilobytes === undefined ? '' : `ulimit -f ${fileSizeKilobytes * 2};`;
  const child = spawn(
    'sh',
    [
      '-c',
      `${limiting} exec "$0" "$@"`,
      process.execPath,
      '--conditions=source',
      '--import=tsx',
      '--input-type=module',
      '--eval',
      program,
    ],
    { cwd: join(source, '..'), env: { ...process.env, LIBRARY_FILE: file } },
  );
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      const taker = waiting.shift();
      if (taker) taker(line);
      else lines.push(line);
    }
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return {
    process: child,
    line: () => {
      const line = lines.shift();
      return line === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(line);
    },
    tell: (line) => child.stdin.write(`${line}\n`),
    ended: new Promise((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, errors }));
    }),
  };
}
