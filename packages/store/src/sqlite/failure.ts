import { StoreError, type StoreErrorCode } from '../errors';

/** SQLite's primary result codes, of which its longer ones are kinds. */
const resultCodes = {
  perm: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

/** SQLite's primary result code in an error thrown by `libsql`, or null when it is not SQLite's. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  // The number is always right; the name in `code` is not known for each of them.
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  // Failures to open come as a message alone.
  return error.message.includes('Unable to open connection') ? resultCodes.cannotOpen : null;
}

export function isBusy(error: unknown): boolean {
  const code = resultCode(error instanceof StoreError ? error.cause : error);
  return code === resultCodes.busy || code === resultCodes.locked;
}

interface Explanation {
  readonly code: StoreErrorCode;
  readonly what: string;
  readonly remedy: string;
}

const readOnly: Explanation = {
  code: 'STORE_READ_ONLY',
  what: 'The database file or its folder is read-only.',
  remedy: 'Let this user write to both, or move the file to a folder that is writable.',
};

const busy: Explanation = {
  code: 'STORE_BUSY',
  what: 'Another process has been writing to the database for too long.',
  remedy: 'Wait for it to finish, or stop it, and do it again.',
};

const explanations: Readonly<Record<number, Explanation>> = {
  [resultCodes.perm]: readOnly,
  [resultCodes.readOnly]: readOnly,
  [resultCodes.busy]: busy,
  [resultCodes.locked]: busy,
  [resultCodes.cannotOpen]: {
    code: 'STORE_CANNOT_OPEN',
    what: 'The database file cannot be opened or created.',
    remedy: 'Check that its folder exists and that this user may write there.',
  },
  [resultCodes.full]: {
    code: 'STORE_FULL',
    what: 'The disk has no room for what is to be written; nothing was changed.',
    remedy: 'Free some space and do it again.',
  },
  [resultCodes.ioError]: {
    code: 'STORE_DISK_FAILED',
    what: 'The disk failed to read or write; what was being written was not kept.',
    remedy: 'Check the free space and the health of the disk and do it again.',
  },
  [resultCodes.corrupt]: {
    code: 'STORE_DAMAGED',
    what: 'The database file is damaged.',
    remedy: 'Restore it from a backup, or move it away and load the stories again.',
  },
  [resultCodes.notADatabase]: {
    code: 'STORE_NOT_A_LIBRARY',
    what: 'This is not a database file.',
    remedy: 'Name another file, or restore this one from a backup.',
  },
  [resultCodes.constraint]: {
    code: 'STORE_INCONSISTENT',
    what: 'Two facts share an identity, or one refers to something that is not there; nothing was changed.',
    remedy: 'Check the stories with `dateline check` and load them again.',
  },
};

/** An error of SQLite's as one that names what went wrong; any other as it is. */
export function storeFailure(error: unknown, file: string): unknown {
  const code = resultCode(error);
  if (code === null || !(error instanceof Error)) return error;
  const { code: name, ...explanation } = explanations[code] ?? {
    code: 'STORE_FAILED' as const,
    what: `The database failed (${error.message}).`,
    remedy: 'Do it again; if it fails again, report it with this message.',
  };
  return new StoreError(name, { where: file, ...explanation }, { cause: error });
}
