export type EdtfErrorCode =
  | 'not-edtf'
  | 'impossible-date'
  | 'reversed-interval'
  | 'time-without-offset'
  | 'year-out-of-range';

/** Text that is not a time. `message` says what is wrong, `remedy` what to write instead. */
export class EdtfError extends Error {
  override readonly name = 'EdtfError';

  constructor(
    readonly code: EdtfErrorCode,
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
