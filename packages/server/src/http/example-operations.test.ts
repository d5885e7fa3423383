import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';
import { exampleDocument, exampleOperations, exampleVariables } from './example-operations';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

/** Whether anything but null and empty lists is in it. */
function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysSomething);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(saysSomething);
  return value !== null && value !== 0 && value !== false;
}

function operationNames(document: string): string[] {
  return parse(document).definitions.flatMap((each) =>
    each.kind === 'OperationDefinition' ? [each.name?.value ?? ''] : [],
  );
}

describe('the examples', () => {
  it.each(exampleOperations.map((each) => [operationNames(each.document)[0], each] as const))(
    'are explained and answered without an error: %s',
    async (_name, { document, variables }) => {
      expect(document).toMatch(/^# .+\.\nquery /);
      expect(saysSomething(await server.ask(document, variables))).toBe(true);
    },
  );

  it.each(operationNames(exampleDocument))(
    'run from one document, with the variables of all: %s',
    async (operationName) => {
      const response = await server.post({
        query: exampleDocument,
        operationName,
        variables: exampleVariables,
      });
      expect(response.status).toBe(200);
      expect(await response.json()).not.toHaveProperty('errors');
    },
  );

  it('have names of their own, and one value for each variable', () => {
    const names = operationNames(exampleDocument);
    expect(new Set(names).size).toBe(exampleOperations.length);
    for (const { variables } of exampleOperations) {
      expect(exampleVariables).toMatchObject(variables);
    }
  });

  it('are all in the explorers', async () => {
    const sandbox = await (await server.get('/graphql', { accept: 'text/html' })).text();
    const graphiql = await (await server.get('/graphiql')).text();
    for (const name of operationNames(exampleDocument)) {
      expect(sandbox).toContain(`query ${name}(`);
      expect(graphiql).toContain(`query ${name}(`);
    }
    expect(graphiql).toContain('"defaultTabs":[');
  });
});
