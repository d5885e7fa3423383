import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { CompiledQueries } from './compiled-queries';
import { costOf, refuseCostlyQuery, type Cost } from './cost';
import type { Limits } from './limits';
import { cutMessage } from './cut';
import { publicError } from './public-errors';
import { isRefusal } from './refusal';

/** A parsed and validated request. */
export interface ExecutableRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
  /** Whether it is one of the reader's own operations, known from its build. */
  readonly trusted: boolean;
}

/** Runs validated documents against the schema and makes their errors fit for the public. */
export class Executor {
  readonly schema: GraphQLSchema;
  readonly #queries: CompiledQueries;
  readonly #executed = new WeakMap<Loaders, ExecutableRequest>();
  readonly #limits: Pick<Limits, 'cost'>;

  constructor(schema: GraphQLSchema, limits: Pick<Limits, 'cost'>) {
    this.schema = schema;
    this.#limits = limits;
    this.#queries = new CompiledQueries(schema);
  }

  /** What was executed with these loaders, which each request has anew, if anything was. */
  requestWith(loaders: Loaders): ExecutableRequest | undefined {
    return this.#executed.get(loaders);
  }

  async execute(request: ExecutableRequest, context: RequestContext): Promise<ExecutionResult> {
    this.#executed.set(context.load, request);
    const { document, operationName, variables } = request;
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      // Unknown or ambiguous operation name: graphql-js says so best.
      return execute({ schema: this.schema, document, operationName });
    }
    // graphql-js explains bad variables better than the compiled queries do.
    const checked = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 10,
    });
    if (checked.errors) return { errors: checked.errors.map(badVariable) };
    const wanted = !request.trusted || context.reportsCost;
    let cost: Cost | null = null;
    try {
      if (operation.operation === 'mutation') {
        const refused = context.takeWrites(operation.selectionSet.selections.length);
        if (refused) throw refused;
      }
      if (wanted) {
        const { schema } = this;
        cost = costOf(schema, document, operation.name?.value, variables, this.#limits.cost);
        if (!request.trusted) refuseCostlyQuery(cost);
      }
      const running = this.#queries.run(document, operation, variables, context);
      // A write that has begun is waited for: whoever asked must learn what became of it.
      const ended = operation.operation === 'mutation' ? running : context.deadline.race(running);
      const result = publicResult(await ended, context);
      return withCost(result, cost, context);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error));
      const { message } = cause;
      const shown = publicError(new GraphQLError(message, { originalError: cause }), context);
      return withCost({ errors: [shown] }, cost, context);
    }
  }
}

/** The last of many says only that there are more, and is no less the client's mistake. */
function badVariable({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(cutMessage(message), {
    ...(nodes && { nodes }),
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function withCost(
  result: ExecutionResult,
  cost: Cost | null,
  { reportsCost }: RequestContext,
): ExecutionResult {
  if (!reportsCost || cost === null) return result;
  return { ...result, extensions: { ...result.extensions, cost } };
}

/** A request that is refused fails for one reason at many places: a few are enough to see which. */
const mostRefusals = 10;

/** A request that asks for something impossible is refused whole: errors, and no data. */
function publicResult(result: ExecutionResult, context: RequestContext): ExecutionResult {
  if (!result.errors?.length) return result;
  const errors = result.errors.map((error) => publicError(error, context));
  if (errors.some((error) => isRefusal(error.extensions['code']))) {
    const refusals = errors.filter((error) => isRefusal(error.extensions['code']));
    return { errors: refusals.slice(0, mostRefusals) };
  }
  return { data: result.data ?? null, errors };
}
