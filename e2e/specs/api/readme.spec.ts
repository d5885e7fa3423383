import { readFileSync } from 'node:fs';
import { ask } from '../../house/story';
import { expect, test } from '../../house/test';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const queries = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, query]) => query ?? '');

/** How much an answer holds: its leaves that are not null. */
function leaves(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum: number, each: unknown) => sum + leaves(each), 0);
}

for (const query of queries) {
  test(`the README’s query ${/query (\w+)/.exec(query)?.[1]} has an answer worth reading`, async ({
    request,
  }) => {
    expect(leaves(await ask(request, query))).toBeGreaterThan(4);
  });
}

test('the README has five queries to try', () => {
  expect(queries).toHaveLength(5);
});
