/** What can be wrong with a store as a whole, as opposed to with one request. */
export type StoreErrorCode =
  | 'STORE_CONFIG'
  | 'STORE_CANNOT_OPEN'
  | 'STORE_READ_ONLY'
  | 'STORE_FULL'
  | 'STORE_DISK_FAILED'
  | 'STORE_DAMAGED'
  | 'STORE_NOT_A_LIBRARY'
  | 'STORE_NEWER'
  | 'STORE_BUSY'
  | 'STORE_INCONSISTENT'
  | 'STORE_CLOSED'
  | 'STORE_FAILED';

/**
 * A failure of the store. The message reads `where: what. What to do.`, fit to be shown to
 * whoever runs the program; the parts stand apart as well.
 */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: StoreErrorCode;
  /** The file or address of the database. */
  readonly where: string;
  /** One sentence. */
  readonly what: string;
  /** One imperative sentence. */
  readonly remedy: string;

  constructor(
    code: StoreErrorCode,
    problem: { readonly where: string; readonly what: string; readonly remedy: string },
    options?: ErrorOptions,
  ) {
    super(`${problem.where}: ${problem.what} ${problem.remedy}`, options);
    this.code = code;
    this.where = problem.where;
    this.what = problem.what;
    this.remedy = problem.remedy;
  }
}

/** The store was asked for in a way that cannot work, whatever the state of the disk. */
export class StoreConfigError extends StoreError {
  override readonly name: string = 'StoreConfigError';

  constructor(where: string, what: string, remedy: string) {
    super('STORE_CONFIG', { where, what, remedy });
  }
}
