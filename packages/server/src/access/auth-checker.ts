import type { AuditOutcome } from '@dateline/store';
import type { AuthCheckerFn } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { tokenNeeded, tokenNotEnough } from './access-refusals';
import { lacking } from './permission';

/** Mutations of a request that have their line already: one name repeated is one refusal. */
const recorded = new WeakMap<RequestContext, Set<string>>();

/** Decides for fields with `@Authorized`. A refused write leaves a line in the audit log. */
export const authChecker: AuthCheckerFn<RequestContext> = async (
  { context, info },
  permissions,
) => {
  const { caller } = context;
  const field = `${info.parentType.name}.${info.fieldName}`;
  const writes = info.parentType.name === 'Mutation';
  if (caller.kind === 'anonymous') {
    if (writes) await recordRefusal(context, info.fieldName, 'unauthenticated');
    throw tokenNeeded(field);
  }
  const missing = lacking(caller, permissions);
  if (missing.length === 0) return true;
  if (writes) await recordRefusal(context, info.fieldName, 'forbidden');
  throw tokenNotEnough(field, missing);
};

async function recordRefusal(
  context: RequestContext,
  action: string,
  outcome: AuditOutcome,
): Promise<void> {
  const actions = recorded.get(context) ?? new Set();
  recorded.set(context, actions);
  if (actions.has(action)) return;
  actions.add(action);
  const { caller, requestId, store } = context;
  await store.audit.record({
    token: caller.kind === 'token' ? { id: caller.id, name: caller.name } : null,
    action,
    subject: null,
    outcome,
    requestId,
  });
}
