import { createHash } from 'node:crypto';
import { CursorError } from '../store';

export type CursorValue = string | number;

/**
 * A place in an ordered list. A cursor carries which list it belongs to (its name and
 * filter), so that one taken from another list is refused instead of giving wrong items.
 */
export class ListCursors {
  readonly #identity: string;
  readonly #types: readonly ('string' | 'number')[];

  /** `types`: of the values that order the list, in their order. */
  constructor(list: string, filter: unknown, types: readonly ('string' | 'number')[]) {
    this.#identity = createHash('sha256')
      .update(JSON.stringify([list, filter]))
      .digest('base64url')
      .slice(0, 10);
    this.#types = types;
  }

  encode(position: readonly CursorValue[]): string {
    return Buffer.from(JSON.stringify([this.#identity, ...position])).toString('base64url');
  }

  /** The position that the cursor marks; null when there is none. */
  decode(cursor: string | null | undefined): readonly CursorValue[] | null {
    if (cursor === null || cursor === undefined) return null;
    const fields = parse(cursor);
    const [identity, ...position] = fields;
    if (identity !== this.#identity) {
      throw new CursorError('The cursor belongs to another list. Start without a cursor.');
    }
    if (
      position.length !== this.#types.length ||
      position.some((value, index) => typeof value !== this.#types[index])
    ) {
      throw malformed();
    }
    return position as CursorValue[];
  }
}

function parse(cursor: string): readonly unknown[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  // base64url decoding skips what it does not know: only the exact form is ours.
  if (Buffer.from(text).toString('base64url') !== cursor) throw malformed();
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch (error) {
    throw malformed({ cause: error });
  }
  if (!Array.isArray(fields)) throw malformed();
  return fields;
}

function malformed(options?: ErrorOptions): CursorError {
  return new CursorError('The cursor is malformed. Start without a cursor.', options);
}
