import {
  createSourceEventStream,
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../loading/request-context';
import { costOf, refuseCostlyQuery } from './cost';
import { limitDocument } from './document-limits';
import type { Limits } from './limits';
import { publicError } from './public-errors';
import { refuseReservedNames } from './reserved-names';

/** What a client sends to start a subscription. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/** An answer to one event, and where in the order of events that was, if they have one. */
export interface EventAnswer {
  readonly result: ExecutionResult;
  readonly cursor: string | null;
}

/** Answers until they are stopped, for which nothing need happen; or why there are none. */
export type StartedSubscription =
  | { readonly answers: AsyncIterable<EventAnswer>; readonly stop: () => void }
  | { readonly errors: readonly GraphQLError[] };

/**
 * Starts a subscription, under the limits that queries have. `newContext` is asked once for
 * each event: what was read for one must not be shown again when the next tells that it has
 * changed.
 */
export async function startSubscription(
  schema: GraphQLSchema,
  request: SubscriptionRequest,
  newContext: () => RequestContext,
  limits: Limits,
): Promise<StartedSubscription> {
  const document = parsed(request.query, limits);
  if (document instanceof GraphQLError) return { errors: [document] };
  const variableValues = request.variables ?? {};
  const refusals = refusalsOf(schema, document, request.operationName, variableValues, limits);
  if (refusals.length > 0) return { errors: refusals };

  const context = newContext();
  const asked = {
    schema,
    document,
    variableValues,
    ...(request.operationName !== undefined && { operationName: request.operationName }),
  };
  const events = await createSourceEventStream({ ...asked, contextValue: context });
  context.deadline.clear();
  if (!(Symbol.asyncIterator in events)) {
    return { errors: (events.errors ?? []).map((error) => publicError(error, context)) };
  }
  const source = events[Symbol.asyncIterator]();
  return {
    answers: answersTo(source, async (rootValue) => {
      const contextValue = newContext();
      const result = await contextValue.deadline
        .race(execute({ ...asked, rootValue, contextValue }))
        .finally(() => contextValue.deadline.clear());
      if (!result.errors) return result;
      return { ...result, errors: result.errors.map((error) => publicError(error, contextValue)) };
    }),
    // The source itself, since a generator that waits for it cannot be ended.
    stop: () => void source.return?.(),
  };
}

async function* answersTo(
  source: AsyncIterator<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult>,
): AsyncGenerator<EventAnswer, void, undefined> {
  for (let step = await source.next(); !step.done; step = await source.next()) {
    yield { result: await answer(step.value), cursor: cursorOf(step.value) };
  }
}

function cursorOf(event: unknown): string | null {
  const placed = typeof event === 'object' && event !== null && 'cursor' in event;
  return placed && typeof event.cursor === 'string' ? event.cursor : null;
}

function parsed(query: string, limits: Limits): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return coded(error, 'GRAPHQL_PARSE_FAILED');
  }
}

function refusalsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  limits: Limits,
): readonly GraphQLError[] {
  const rules = [...specifiedRules, limitDocument(limits), refuseReservedNames];
  const invalid = validate(schema, document, rules);
  if (invalid.length > 0) return invalid.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription') {
    const message = operation
      ? 'Only subscriptions are answered here. Send queries and mutations to /graphql.'
      : 'The document has no operation of that name, or several and none is named. Give `operationName`.';
    return [new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })];
  }
  const checked = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 10,
  });
  if (checked.errors) return checked.errors.map((error) => coded(error, 'BAD_USER_INPUT'));
  try {
    refuseCostlyQuery(costOf(schema, document, operation.name?.value, variables, limits.cost));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error];
  }
  return [];
}

/** The error with this code, unless it has one of its own. */
function coded(error: GraphQLError, code: string): GraphQLError {
  if (typeof error.extensions['code'] === 'string') return error;
  return new GraphQLError(error.message, {
    extensions: { code },
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
  });
}
