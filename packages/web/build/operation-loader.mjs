import { dirname } from 'node:path';
import {
  compileOperation,
  fragmentsDirectory,
  readDefinitions,
  readFragments,
} from './operations.mjs';

/**
 * Compiles a `.graphql` file to an ES module at build, so that no parser is shipped.
 *
 * - an operation gives `name`, `hash` and `document`;
 * - with `?key` it gives `name` and `hash` only: all that a page needs to find its data;
 * - a fragment file gives `fragments`, by name, which the operations' documents share.
 *
 * @this {import('webpack').LoaderContext<object>}
 * @param {string} source
 */
export default function operationLoader(source) {
  return moduleFor(this.resourcePath, this.resourceQuery, source, (file) =>
    this.addDependency(file),
  );
}

/**
 * @param {string} file
 * @param {string} query
 * @param {string} source
 * @param {(file: string) => void} onDependency
 */
export function moduleFor(file, query, source, onDependency = () => {}) {
  if (dirname(file) === fragmentsDirectory) {
    const entries = readDefinitions(source).map((each) => [each.name.value, each]);
    return `export const fragments = ${literal(Object.fromEntries(entries))};`;
  }
  const shared = readFragments();
  const { name, operation, fragmentNames, hash } = compileOperation(file, shared);
  const files = [...new Set(fragmentNames.map((each) => shared.get(each).file))];
  files.forEach((each) => onDependency(each));
  const key = `export const name = ${literal(name)};\nexport const hash = ${literal(hash)};`;
  if (query === '?key') return key;
  const imports = files.map(
    (each, index) => `import { fragments as f${index} } from ${literal(each)};`,
  );
  const definitions = fragmentNames.map(
    (each) => `f${files.indexOf(shared.get(each).file)}.${each}`,
  );
  return [
    ...imports,
    key,
    `export const document = { kind: 'Document', definitions: [${[literal(operation), ...definitions].join(', ')}] };`,
  ].join('\n');
}

/** JSON is JavaScript. @param {unknown} value */
function literal(value) {
  return JSON.stringify(value);
}
