import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A token's public id and the hash that its secret is known by. */
export interface TokenKey {
  readonly id: string;
  readonly secretHash: string;
}

const secretBytes = 32;
/** 256 bits and 32 bits, written in base 36. */
const secretLength = 50;
const checksumLength = 7;
const pattern = /^(dtl_([0-9a-f]{12})_([0-9a-z]{50}))_([0-9a-z]{7})$/;

/** The length of every token's text. */
export const tokenTextLength = 'dtl_'.length + 12 + 1 + secretLength + 1 + checksumLength;

/**
 * A new token: `dtl_<id>_<secret>_<checksum>`. The prefix lets secret scanners recognize it,
 * underscores let a double click select it, and the checksum tells a typing error or a cut
 * from a token that is not known, before anything is asked of the database.
 */
export function newTokenText(): { readonly text: string; readonly key: TokenKey } {
  const id = randomBytes(6).toString('hex');
  const secret = BigInt(`0x${randomBytes(secretBytes).toString('hex')}`)
    .toString(36)
    .padStart(secretLength, '0');
  const body = `dtl_${id}_${secret}`;
  return { text: `${body}_${checksumOf(body)}`, key: { id, secretHash: hashOf(secret) } };
}

/**
 * Reads a token's text; null when it is none, or is mistyped.
 *
 * @example
 * parseTokenText('dtl_0a1b2c3d4e5f_…_1l2m3n4'); // { id: '0a1b2c3d4e5f', secretHash: '9c1d…' }
 */
export function parseTokenText(text: string): TokenKey | null {
  if (text.length !== tokenTextLength) return null;
  const [, body, id, secret, checksum] = pattern.exec(text) ?? [];
  if (body === undefined || id === undefined || secret === undefined) return null;
  return checksum === checksumOf(body) ? { id, secretHash: hashOf(secret) } : null;
}

/**
 * A plain SHA-256. Slow hashes protect passwords, which people choose and which can be guessed
 * in order of likelihood; among 2^256 equally likely secrets there is nothing to guess first.
 */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function checksumOf(body: string): string {
  return crc32(body).toString(36).padStart(checksumLength, '0');
}
