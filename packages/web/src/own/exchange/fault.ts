/** What a file that was to be imported lacks, and where. */
export interface Fault {
  /** As a path into the file: `annotations[3].target[0].selector`; empty: the file itself. */
  readonly where: string;
  readonly wanted:
    | 'json'
    | 'format'
    | 'version'
    | 'object'
    | 'list'
    | 'text'
    | 'number'
    | 'slug'
    | 'time'
    | 'span'
    | 'choice'
    | 'words'
    | 'language';
}

/** The file cannot be imported: nothing of it was. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(readonly fault: Fault) {
    super(`${fault.where}: ${fault.wanted}`);
  }
}
