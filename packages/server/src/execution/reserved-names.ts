import type { ASTVisitor, NameNode, ValidationContext } from 'graphql';
import { cut } from './cut';
import { badInput } from './refusal';

/**
 * Validation rule: no variable and no alias may begin with two underscores. GraphQL keeps
 * such names for itself, and JavaScript gives `__proto__` a meaning that no answer and no
 * set of variables should come to have.
 */
export function refuseReservedNames(context: ValidationContext): ASTVisitor {
  function check(what: string, name: NameNode | undefined): void {
    if (!name?.value.startsWith('__')) return;
    context.reportError(
      badInput(
        `${what} "${cut(name.value)}" begins with "__", which is reserved. Use another name.`,
      ),
    );
  }
  return {
    VariableDefinition: ({ variable }) => check('The variable', variable.name),
    Field: ({ alias }) => check('The alias', alias),
  };
}
