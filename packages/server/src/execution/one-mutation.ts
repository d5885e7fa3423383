import { Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';
import { refusal } from './refusal';

/**
 * Validation rule: a request writes one thing. Several mutations run one after another, each
 * with a transaction of its own; were a later one refused, the request would have failed and
 * left its mark all the same.
 */
export function oneMutation(context: ValidationContext): ASTVisitor {
  // Counted once each: fragments that spread each other twice double with every step.
  const fragments = new Map<string, number>();

  function fieldsOf({ selections }: SelectionSetNode): number {
    let count = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) count += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) count += fieldsOf(selection.selectionSet);
      else count += fieldsOfFragment(selection.name.value);
    }
    return count;
  }

  function fieldsOfFragment(name: string): number {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself is refused by another rule; here it must only end.
    fragments.set(name, 0);
    const fragment = context.getFragment(name);
    const count = fragment ? fieldsOf(fragment.selectionSet) : 0;
    fragments.set(name, count);
    return count;
  }

  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== 'mutation') return;
      const count = fieldsOf(selectionSet);
      if (count <= 1) return;
      context.reportError(
        refusal(
          'TOO_MANY_MUTATIONS',
          'The request has several mutations, but may have one, so that it either happens or does not. Send them one by one.',
        ),
      );
    },
  };
}
