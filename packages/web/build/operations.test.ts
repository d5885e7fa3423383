import { buildSchema, parse, print, validate, visit } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documents } from '../src/operations/documents';
import { operationHashes, type OperationName } from '../src/operations/keys';
import { compileOperations, readDefinitions } from './operations.mjs';

const schema = buildSchema(
  readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'),
);
const operations = compileOperations();

describe.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s',
  (name, { text, hash }) => {
    it('fits the schema', () => {
      expect(validate(schema, parse(text))).toEqual([]);
    });

    it('is known to the browser by the hash of the text that the server has', () => {
      expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
      expect(operationHashes[name as OperationName]).toBe(hash);
    });

    it('is the same document in the browser as on the server', () => {
      expect(print(documents[name as OperationName])).toBe(text);
    });

    it('asks for the type of everything below its root, as the client would', () => {
      const without: string[] = [];
      visit(parse(text), {
        SelectionSet(node, _key, parent) {
          if (parent && 'kind' in parent && parent.kind === 'OperationDefinition') return;
          const names = node.selections.map((each) =>
            each.kind === 'Field' ? each.name.value : '',
          );
          if (!names.includes('__typename')) without.push(print(node));
        },
      });
      expect(without).toEqual([]);
    });
  },
);

it('layout and comments make no other operation', () => {
  const one = readDefinitions('query A { b(c: 1) { d } }');
  const other = readDefinitions('# why\nquery A {\n  b(c: 1) {\n    d\n  }\n}\n');
  expect(one).toEqual(other);
});
