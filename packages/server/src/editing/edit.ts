import { ReviewError, RevisionError } from '@dateline/model';
import type { AuditOutcome, NewAuditEntry, WriteUnit } from '@dateline/store';
import { GraphQLError } from 'graphql';
import { badInput } from '../execution/refusal';
import type { RequestContext } from '../loading/request-context';

/**
 * Runs an edit in one transaction. Its line in the audit log is written with it; of an edit that
 * was refused, the line is written after nothing of it is left.
 */
export async function edit<T>(
  context: RequestContext,
  what: Pick<NewAuditEntry, 'action' | 'subject'>,
  work: (unit: WriteUnit) => Promise<T>,
): Promise<T> {
  const { caller, store, requestId } = context;
  const token = caller.kind === 'token' ? { id: caller.id, name: caller.name } : null;
  const entry = { ...what, token, requestId };
  try {
    const { result } = await store.write({ ...entry, outcome: 'done' }, work);
    return result;
  } catch (error) {
    const refused = asRefusal(error);
    await store.audit.record({ ...entry, outcome: outcomeOf(refused) });
    throw refused;
  }
}

/** What the model refuses is the client's to put right. */
function asRefusal(error: unknown): unknown {
  return error instanceof ReviewError || error instanceof RevisionError
    ? badInput(error.message)
    : error;
}

function outcomeOf(error: unknown): AuditOutcome {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return code === 'CONFLICT' ? 'conflict' : 'failed';
}
