import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { possibleTypes } from '../operations/generated/possible-types';

/**
 * Whether `data` has every field that `document` selects. An answer stored by an earlier build
 * may lack what this build's screens read; one that lacks nothing is as good as new.
 */
export function conforms(document: DocumentNode, data: unknown): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }
  return document.definitions.every(
    (definition) =>
      definition.kind !== 'OperationDefinition' ||
      hasSelected(definition.selectionSet, data, fragments),
  );
}

function hasSelected(
  selectionSet: SelectionSetNode,
  value: unknown,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) {
    return value.every((each) => hasSelected(selectionSet, each, fragments));
  }
  if (typeof value !== 'object') return false;
  return selectionSet.selections.every((selection) => {
    if (selection.kind === 'Field') {
      const field: unknown = Reflect.get(value, selection.alias?.value ?? selection.name.value);
      if (field === undefined) return false;
      return !selection.selectionSet || hasSelected(selection.selectionSet, field, fragments);
    }
    const fragment =
      selection.kind === 'FragmentSpread' ? fragments.get(selection.name.value) : selection;
    if (!fragment) return false;
    const condition = fragment.typeCondition?.name.value;
    return !applies(condition, value) || hasSelected(fragment.selectionSet, value, fragments);
  });
}

function applies(condition: string | undefined, value: object): boolean {
  const typename: unknown = Reflect.get(value, '__typename');
  if (!condition || typename === condition || typeof typename !== 'string') return true;
  return possibleTypes[condition]?.includes(typename) ?? false;
}
