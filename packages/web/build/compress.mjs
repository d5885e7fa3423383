import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(?:css|html|ico|js|json|svg|webmanifest)$/;

/** Writes a `.br` and a `.gz` beside every file that they make smaller. @param {string} directory */
export async function compressAll(directory) {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  await Promise.all(
    names
      .filter((name) => compressible.test(name))
      .flatMap((name) => [
        write(join(directory, name), '.gz', (content) => promisify(gzip)(content, { level: 9 })),
        write(join(directory, name), '.br', (content) =>
          promisify(brotliCompress)(content, {
            params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
          }),
        ),
      ]),
  );
}

/**
 * @param {string} file
 * @param {string} ending
 * @param {(content: Buffer) => Promise<Buffer>} compress
 */
async function write(file, ending, compress) {
  const content = readFileSync(file);
  const compressed = await compress(content);
  if (compressed.length < content.length) writeFileSync(file + ending, compressed);
}
