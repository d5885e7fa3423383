import { readFile, readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { CommandFailure, exitCode } from '../exit-code';

/** Bytes. A story is text; a file this large is something else that got in by mistake. */
const largestFile = 10 * 1024 * 1024;

/** What a story is written in, or what someone might have taken for it. */
const storyFile = /\.(?:md|markdown|ya?ml|json)$/i;

/** A story's files stand two steps down; one more, to find those that were put too deep. */
const deepest = 3;

async function walk(folder: string, below: string, files: Map<string, Uint8Array>): Promise<void> {
  const names = (await readdir(join(folder, below))).filter(
    (name) => !name.startsWith('.') && name !== 'node_modules',
  );
  for (const name of names.sort()) {
    const path = posix.join(below, name);
    const found = await stat(join(folder, path));
    if (found.isDirectory()) {
      if (path.split('/').length < deepest) await walk(folder, path, files);
    } else if (storyFile.test(name)) {
      if (found.size > largestFile) {
        throw new CommandFailure(
          exitCode.blocked,
          `${join(folder, path)}: this file has ${Math.round(found.size / 1024 / 1024)} MB, far more than a story. Move it out of the stories' folder.`,
        );
      }
      files.set(path, await readFile(join(folder, path)));
    }
  }
}

/**
 * The Markdown, YAML and JSON files below a folder, by path with forward slashes. Names that
 * begin with a dot, and files of any other kind, are left alone.
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  try {
    await walk(folder, '', files);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : folder;
    const what: Readonly<Record<string, string>> = {
      ENOENT: 'there is nothing here. Check the path; a link may point nowhere.',
      ENOTDIR: 'this is a file. Give the folder that holds the stories.',
      EACCES: 'this may not be read. Give yourself the right to read it (chmod).',
      ELOOP: 'links lead round in a circle here. Remove one of them.',
    };
    const reason = what[String(error.code)];
    if (reason === undefined) throw error;
    throw new CommandFailure(exitCode.blocked, `${path}: ${reason}`, { cause: error });
  }
  return files;
}
