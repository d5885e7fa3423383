import {
  Kind,
  type ASTVisitor,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Limits } from './limits';
import { refusal, type RefusalCode } from './refusal';

interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields that stand here, not inside of others. */
  readonly fields: number;
}

const nothing: Measure = { depth: 0, aliases: 0, directives: 0, fields: 0 };

/** Validation rule: refuses documents that are too deep or have too much of something. */
export function limitDocument(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const measure = measurer(context);
    return {
      OperationDefinition(operation) {
        const { depth, aliases, directives, fields } = measure(operation);
        const report = (code: RefusalCode, found: string, most: number) =>
          context.reportError(refusal(code, `The query ${found}, but may have ${most} at most.`));
        if (depth > limits.depth) {
          context.reportError(
            refusal(
              'QUERY_TOO_DEEP',
              `The query is ${depth} fields deep, but may be ${limits.depth} at most.`,
            ),
          );
        }
        if (aliases > limits.aliases) {
          report('TOO_MANY_ALIASES', `has ${aliases} aliases`, limits.aliases);
        }
        if (directives > limits.directives) {
          report('TOO_MANY_DIRECTIVES', `has ${directives} directives`, limits.directives);
        }
        if (fields > limits.rootFields) {
          report('TOO_MANY_ROOT_FIELDS', `has ${fields} fields at its root`, limits.rootFields);
        }
        return false;
      },
    };
  };
}

function measurer(context: ValidationContext): (operation: OperationDefinitionNode) => Measure {
  const fragments = new Map<string, Measure>();

  function ofSet(selectionSet: SelectionSetNode | undefined): Measure {
    return (selectionSet?.selections ?? []).map(ofSelection).reduce(together, nothing);
  }

  function ofSelection(selection: SelectionNode): Measure {
    const inner = insideOf(selection);
    return { ...inner, directives: inner.directives + count(selection.directives) };
  }

  function insideOf(selection: SelectionNode): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return ofFragment(context.getFragment(selection.name.value));
    }
    const inner = ofSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    return {
      depth: selection.name.value.startsWith('__') ? 1 : inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives,
      fields: 1,
    };
  }

  function ofFragment(fragment: FragmentDefinitionNode | null | undefined): Measure {
    if (!fragment) return nothing;
    const name = fragment.name.value;
    const known = fragments.get(name);
    if (known) return known;
    // A fragment that spreads itself is refused by another rule; here it must only end.
    fragments.set(name, nothing);
    const inner = ofSet(fragment.selectionSet);
    const measured = { ...inner, directives: inner.directives + count(fragment.directives) };
    fragments.set(name, measured);
    return measured;
  }

  return (operation) => {
    const inner = ofSet(operation.selectionSet);
    const ofVariables = (operation.variableDefinitions ?? []).reduce(
      (sum, variable) => sum + count(variable.directives),
      0,
    );
    return {
      ...inner,
      directives: inner.directives + count(operation.directives) + ofVariables,
    };
  };
}

function together(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    fields: one.fields + other.fields,
  };
}

function count(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}
