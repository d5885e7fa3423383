import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandFailure, exitCode } from '../exit-code';

/** What became of each file, by path below the folder. */
export interface WrittenFiles {
  readonly written: readonly string[];
  /** There already, word for word. */
  readonly unchanged: readonly string[];
  /** There already and different: left as it is. */
  readonly left: readonly string[];
}

/** Writes files below a folder, made if it is not there. Only `force` replaces a file that differs. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  force: boolean,
): Promise<WrittenFiles> {
  const written: string[] = [];
  const unchanged: string[] = [];
  const left: string[] = [];
  for (const [path, content] of files) {
    const file = join(folder, path);
    const there = await contentOf(file);
    if (there === content) unchanged.push(path);
    else if (there !== null && !force) left.push(path);
    else {
      await write(file, content);
      written.push(path);
    }
  }
  return { written, unchanged, left };
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw blocked(file, error);
  }
}

async function write(file: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw blocked(file, error);
  }
}

function blocked(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new CommandFailure(
    exitCode.blocked,
    `${file}: this file cannot be written (${String(error.code)}). Choose another folder with --into, or give yourself the right to write there.`,
    { cause: error },
  );
}
