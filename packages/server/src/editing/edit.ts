import { ReviewError, RevisionError } from '@dateline/model';
import type { AuditedWrite, WriteUnit } from '@dateline/store';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';

/**
 * Runs an edit in one transaction, with a line in the audit log: of what was done, in the same
 * transaction; of what was refused, after it has been undone.
 */
export async function edit<T>(
  context: RequestContext,
  what: AuditedWrite,
  work: (unit: WriteUnit) => Promise<T>,
): Promise<T> {
  try {
    const { result } = await context.store.write(work);
    return result;
  } catch (error) {
    throw asRefusal(error);
  }
}

/** What the model refuses is the client's to put right. */
function asRefusal(error: unknown): unknown {
  return error instanceof ReviewError || error instanceof RevisionError
    ? badInput(error.message)
    : error;
}
