/** Why an article could not be imported. Stable: callers decide by it. */
export const importErrorCodes = [
  'IMPORT_BAD_URL',
  'IMPORT_FORBIDDEN_ADDRESS',
  'IMPORT_UNREACHABLE',
  'IMPORT_TIMEOUT',
  'IMPORT_TOO_LARGE',
  'IMPORT_TOO_COMPLEX',
  'IMPORT_NOT_AN_ARTICLE',
  'IMPORT_BAD_SOURCE',
] as const;
export type ImportErrorCode = (typeof importErrorCodes)[number];

/**
 * An article that could not be imported: `message` says what is wrong, `remedy` what to do.
 * Neither ever repeats what a server answered, so both may be shown to whoever asked.
 */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly code: ImportErrorCode,
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
