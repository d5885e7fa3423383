import {
  execute,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** How many operations are kept compiled. */
const capacity = 500;

/**
 * Runs operations, compiled to JavaScript once they have been seen before. A document that
 * comes only once is not worth compiling, and compiling each would be a way to keep the
 * process busy.
 */
export class CompiledQueries {
  readonly #schema: GraphQLSchema;
  readonly #known = new LRUCache<OperationDefinitionNode, CompiledQuery | 'seen'>({
    max: capacity,
  });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** `variables` must have been checked against the operation. */
  run(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
    contextValue: object,
  ): ExecutionResult | Promise<ExecutionResult> {
    const compiled = this.#compiled(document, operation);
    if (compiled) return compiled.query(undefined, contextValue, variables);
    return execute({
      schema: this.#schema,
      document,
      contextValue,
      variableValues: variables,
      operationName: operation.name?.value,
    });
  }

  #compiled(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
    const known = this.#known.get(operation);
    if (known === undefined) {
      // Introspection answers are large, rare and cached: compiled, they gain nothing.
      if (!isIntrospection(operation)) this.#known.set(operation, 'seen');
      return null;
    }
    if (known !== 'seen') return known;
    const compiled = compileQuery(this.#schema, document, operation.name?.value, {
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    this.#known.set(operation, compiled);
    return compiled;
  }
}

function isIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.some(
    (selection) =>
      selection.kind === Kind.FIELD && /^__(?:schema|type)$/.test(selection.name.value),
  );
}
