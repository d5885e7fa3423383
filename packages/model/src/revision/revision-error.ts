/** What keeps an article from being revised or retracted. */
export type RevisionErrorCode =
  'unknown-article' | 'retracted-article' | 'empty-text' | 'invalid-text' | 'not-an-instant';

/** A correction that cannot be made, with what to do about it. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';

  constructor(
    readonly code: RevisionErrorCode,
    message: string,
    /** What to do, as an imperative sentence. */
    readonly remedy: string,
  ) {
    super(message);
  }
}
