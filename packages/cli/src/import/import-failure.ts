import { ImportError, type ImportErrorCode } from '@dateline/importer';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code';

const exits: Readonly<Record<ImportErrorCode, ExitCode>> = {
  IMPORT_BAD_URL: exitCode.usage,
  IMPORT_BAD_SOURCE: exitCode.usage,
  IMPORT_FORBIDDEN_ADDRESS: exitCode.blocked,
  IMPORT_UNREACHABLE: exitCode.blocked,
  IMPORT_TIMEOUT: exitCode.blocked,
  IMPORT_TOO_LARGE: exitCode.problems,
  IMPORT_TOO_COMPLEX: exitCode.problems,
  IMPORT_NOT_AN_ARTICLE: exitCode.problems,
};

/** An import's error as the end of the command; any other error as it is. */
export function importFailure(operand: string, error: unknown): unknown {
  if (!(error instanceof ImportError)) return error;
  return new CommandFailure(
    exits[error.code],
    `${operand}: ${error.message} ${error.remedy} [${error.code}]`,
    { cause: error },
  );
}
