import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ImportError } from '../import-error';

/**
 * The bytes of an answer, unpacked; the connection is cut as soon as there are more than `limit`,
 * packed or unpacked.
 */
export async function boundedBody(response: IncomingMessage, limit: number): Promise<Buffer> {
  const unpacked = unpackedBy(response);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
    unpacked.destroy();
  }
  return Buffer.concat(chunks);
}

function unpackedBy(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null;
  if (unpack === null) {
    if (encoding === 'identity' || encoding === '') return response;
    throw new ImportError(
      'IMPORT_NOT_AN_ARTICLE',
      'The page is packed in a way that was not asked for.',
      'Paste the text of the article instead.',
    );
  }
  // A connection that breaks off must end the unpacking too.
  response.on('error', (error) => unpack.destroy(error));
  response.on('aborted', () => unpack.destroy(new Error('aborted')));
  return response.pipe(unpack);
}

export function tooLarge(limit: number): ImportError {
  return new ImportError(
    'IMPORT_TOO_LARGE',
    `The page is larger than ${Math.round(limit / 1_000_000)} MB.`,
    'Paste the text of the article instead.',
  );
}
