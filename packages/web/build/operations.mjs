import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';

/** Where the operations stand, and the fragments that they share. */
export const operationsDirectory = join(import.meta.dirname, '../src/operations');
export const fragmentsDirectory = join(operationsDirectory, 'fragments');

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The definitions in one `.graphql` text, each with `__typename` in every selection set but
 * the operation's own. The client's cache needs it there and would add it itself, after which
 * what it sends would no longer be what was hashed.
 *
 * @param {string} source
 */
export function readDefinitions(source) {
  const document = parse(source, { noLocation: true });
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent?.kind === Kind.OPERATION_DEFINITION) return undefined;
      const named = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
      );
      return named ? undefined : { ...node, selections: [...node.selections, typename] };
    },
  }).definitions;
}

/** Every shared fragment by name, with the file that it stands in. */
export function readFragments() {
  const fragments = new Map();
  for (const file of graphqlFiles(fragmentsDirectory)) {
    for (const definition of readDefinitions(readFileSync(file, 'utf8'))) {
      fragments.set(definition.name.value, { definition, file });
    }
  }
  return fragments;
}

/**
 * The names of the fragments that a definition spreads, and those that these spread, each once.
 *
 * @param {import('graphql').DefinitionNode} definition
 * @param {ReturnType<typeof readFragments>} fragments
 */
export function fragmentsOf(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread(node) {
      const name = node.name.value;
      if (found.has(name)) return;
      const fragment = fragments.get(name);
      if (!fragment) throw new Error(`No fragment is called ${name}.`);
      found.add(name);
      fragmentsOf(fragment.definition, fragments, found);
    },
  });
  return found;
}

/**
 * Compiles one operation file: its name, its definition, the fragments it needs, the text that
 * is sent and that text's SHA-256, by which the server knows it.
 *
 * @param {string} file
 */
export function compileOperation(file, fragments = readFragments()) {
  const definitions = readDefinitions(readFileSync(file, 'utf8'));
  const [operation] = definitions;
  const name = basename(file, '.graphql');
  if (definitions.length !== 1 || operation.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error(`${file} must hold one operation and nothing else.`);
  }
  if (operation.name?.value !== name) {
    throw new Error(`${file} must hold the operation ${name}, after which the file is named.`);
  }
  const fragmentNames = [...fragmentsOf(operation, fragments)];
  const text = print({
    kind: Kind.DOCUMENT,
    definitions: [operation, ...fragmentNames.map((each) => fragments.get(each).definition)],
  });
  const hash = createHash('sha256').update(text).digest('hex');
  return { name, operation, fragmentNames, text, hash };
}

/** Every operation of the pages, compiled. */
export function compileOperations() {
  const fragments = readFragments();
  return graphqlFiles(operationsDirectory).map((file) => compileOperation(file, fragments));
}

/** @param {string} directory */
function graphqlFiles(directory) {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(directory, name));
}
