import type { Question, Variables } from '../operations/keys';

/** The same variables always give the same text, whatever their order. */
export function variablesKey(variables: Variables): string {
  const sorted = Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}

/** The key of the record that answers a question as this build words it. */
export function recordKey({ hash, variables }: Question): string {
  return `${hash}:${variablesKey(variables)}`;
}

/** What a question is about, however a build words it: outlives a change of the operation. */
export function questionKey({ name, variables }: Question): string {
  return `${name}:${variablesKey(variables)}`;
}
