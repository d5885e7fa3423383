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
import { refuseCostlyQuery } from './cost';
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

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
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
    if (checked.errors) return { errors: checked.errors };
    try {
      if (operation.operation === 'mutation') {
        const refused = context.takeWrites(operation.selectionSet.selections.length);
        if (refused) throw refused;
      }
      if (!request.trusted) {
        refuseCostlyQuery(this.schema, document, operation.name?.value, variables);
      }
      const result = await this.#queries.run(document, operation, variables, context);
      return publicResult(result, context);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error));
      const { message } = cause;
      return {
        errors: [publicError(new GraphQLError(message, { originalError: cause }), context)],
      };
    }
  }
}

/** A request that asks for something impossible is refused whole: errors, and no data. */
function publicResult(result: ExecutionResult, context: RequestContext): ExecutionResult {
  if (!result.errors?.length) return result;
  const errors = result.errors.map((error) => publicError(error, context));
  if (errors.some((error) => isRefusal(error.extensions['code']))) {
    return { errors: errors.filter((error) => isRefusal(error.extensions['code'])) };
  }
  return { data: result.data ?? null, errors };
}
