import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this many bytes compression costs more than it saves. */
const worthCompressing = 1000;
/** Of 11: answers are compressed while someone waits, then kept. */
const brotliQuality = 5;

/**
 * A response that can be sent again: its bytes, compressed at most once in each way, and
 * a validator made from them.
 */
export class Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly #encoded = new Map<Encoding, Buffer | Promise<Buffer>>();
  #etag: string | undefined;

  constructor(status: number, headers: Readonly<Record<string, string>>, body: string | Buffer) {
    this.status = status;
    this.headers = headers;
    this.body = typeof body === 'string' ? Buffer.from(body) : body;
  }

  /**
   * Weak, because the same answer goes out in several encodings. Made when first asked for:
   * hashing takes longer than sending, and the answer to a POST needs none.
   */
  get etag(): string {
    this.#etag ??= `W/"${createHash('sha256').update(this.body).digest('base64url').slice(0, 22)}"`;
    return this.#etag;
  }

  get compressible(): boolean {
    const zipped = /\bzip$/.test(this.headers['content-type'] ?? '');
    return this.body.length >= worthCompressing && !zipped;
  }

  /** The body in this encoding; at once if it has been made before. */
  encoded(encoding: Encoding): Buffer | Promise<Buffer> {
    if (encoding === 'identity') return this.body;
    const known = this.#encoded.get(encoding);
    if (known) return known;
    const making = this.#encode(encoding);
    this.#encoded.set(encoding, making);
    return making;
  }

  async #encode(encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
    const bytes = await encode(this.body, encoding);
    this.#encoded.set(encoding, bytes);
    return bytes;
  }
}

async function encode(body: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body);
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
