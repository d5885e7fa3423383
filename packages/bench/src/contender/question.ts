import { operations } from '@dateline/web/server';

/** The body of a POST that asks one of the pages' own operations. */
export function questionOf(operationName: string, variables: Readonly<Record<string, string>>) {
  const beginning = new RegExp(`^query ${operationName}\\b`);
  const query = Object.values(operations).find((text) => beginning.test(text));
  if (query === undefined) throw new Error(`No page asks ${operationName}.`);
  return JSON.stringify({ operationName, query, variables });
}

/** Asks once. Fails on anything but data without errors. */
export async function ask(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!response.ok || answer.errors !== undefined || answer.data == null) {
    const said = JSON.stringify(answer.errors ?? answer).slice(0, 500);
    throw new Error(`${url} answered ${response.status}: ${said}`);
  }
  return answer.data;
}
