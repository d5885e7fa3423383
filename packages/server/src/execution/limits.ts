import {
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { refusal } from './refusal';

/** What one request may ask for. The reader's own pages stay far below each of these. */
export const limits = {
  /** Lexical tokens in the document. */
  tokens: 4000,
  /** Fields inside fields; introspection, which is deep by nature, is not counted. */
  depth: 20,
  /** Fields under another name, each time that a fragment brings them in. */
  aliases: 60,
  /** Objects that the answer may have, as estimated before it is made. */
  cost: 100_000,
  /** Bytes of a request's body. */
  bodyBytes: 256 * 1024,
} as const;

interface Measure {
  readonly depth: number;
  readonly aliases: number;
}

/** Validation rule: refuses documents that are too deep or have too many aliases. */
export function limitDepthAndAliases(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Measure>();

  function measure(selectionSet: SelectionSetNode | undefined): Measure {
    let depth = 0;
    let aliases = 0;
    for (const selection of selectionSet?.selections ?? []) {
      let inner: Measure;
      if (selection.kind === Kind.FIELD) {
        const introspection = selection.name.value.startsWith('__');
        inner = introspection ? { depth: 0, aliases: 0 } : measure(selection.selectionSet);
        inner = { depth: inner.depth + 1, aliases: inner.aliases + (selection.alias ? 1 : 0) };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        inner = measure(selection.selectionSet);
      } else {
        inner = measureFragment(context.getFragment(selection.name.value));
      }
      depth = Math.max(depth, inner.depth);
      aliases += inner.aliases;
    }
    return { depth, aliases };
  }

  function measureFragment(fragment: FragmentDefinitionNode | null | undefined): Measure {
    if (!fragment) return { depth: 0, aliases: 0 };
    const name = fragment.name.value;
    const known = fragments.get(name);
    if (known) return known;
    // A fragment that spreads itself is refused by another rule; here it must only end.
    fragments.set(name, { depth: 0, aliases: 0 });
    const measured = measure(fragment.selectionSet);
    fragments.set(name, measured);
    return measured;
  }

  return {
    OperationDefinition(operation) {
      const { depth, aliases } = measure(operation.selectionSet);
      if (depth > limits.depth) {
        context.reportError(
          refusal(
            'QUERY_TOO_DEEP',
            `The query is ${depth} fields deep, but may be ${limits.depth} at most.`,
          ),
        );
      }
      if (aliases > limits.aliases) {
        context.reportError(
          refusal(
            'TOO_MANY_ALIASES',
            `The query has ${aliases} aliases, but may have ${limits.aliases} at most.`,
          ),
        );
      }
      return false;
    },
  };
}
