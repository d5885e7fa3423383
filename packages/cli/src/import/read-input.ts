import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandFailure, exitCode } from '../exit-code';
import type { Surroundings } from '../surroundings';

/** Bytes: no article is larger, whatever it is written in. */
const most = 10_000_000;

/**
 * The bytes of the file that an operand names, or of standard input for `-`. What is larger than
 * any article is given up as soon as that shows.
 */
export async function readInput(operand: string, around: Surroundings): Promise<Uint8Array> {
  if (operand === '-') return bounded(around.input(), 'standard input');
  const path = resolve(around.cwd, operand);
  try {
    const file = await open(path);
    return await bounded(file.createReadStream(), operand);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const what: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file. Check the path, or give an address from https:// on.',
      EISDIR: 'this is a folder. Give the file of one article.',
      EACCES: 'this may not be read. Give yourself the right to read it (chmod).',
    };
    const reason =
      what[String(error.code)] ?? `this cannot be read (${String(error.code)}). Give another file.`;
    throw new CommandFailure(exitCode.blocked, `${operand}: ${reason}`, { cause: error });
  }
}

/** The same as text, which must be UTF-8. */
export async function readTextInput(operand: string, around: Surroundings): Promise<string> {
  return utf8(await readInput(operand, around), operand);
}

/** Bytes as text; no replacement characters instead of what is no UTF-8. */
export function utf8(bytes: Uint8Array, operand: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CommandFailure(
      exitCode.problems,
      `${operand}: this is not UTF-8 text. Save it as UTF-8, or give the article's HTML.`,
      { cause: error },
    );
  }
}

async function bounded(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) {
      throw new CommandFailure(
        exitCode.problems,
        `${name}: this has more than ${most / 1_000_000} MB, far more than an article. Give the article alone.`,
      );
    }
    read.push(chunk);
  }
  return Buffer.concat(read);
}
