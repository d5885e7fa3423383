/**
 * `UNKNOWN_FACT`: there is no such fact. `NOT_OF_THIS_FACT`: the amendment has a field that a fact
 * of this kind does not have. `UNKNOWN_REFERENCE`: it names what is not in the library.
 * `BAD_VALUE`: a value that cannot be.
 */
export type ReviewErrorCode =
  'UNKNOWN_FACT' | 'NOT_OF_THIS_FACT' | 'UNKNOWN_REFERENCE' | 'BAD_VALUE';

/** A verdict that cannot be carried out. The message says what is wrong and what would do. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError';
  readonly code: ReviewErrorCode;

  constructor(code: ReviewErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
