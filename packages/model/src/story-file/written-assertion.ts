import type { Assertion } from '../evidence';
import type { YamlFields } from './write-yaml';

/** The value of `asserted-by`; null for an editor who is not named. */
export function writtenAssertion({ method, by, confidence }: Assertion): YamlFields | null {
  if (method === 'machine') return { machine: by, confidence };
  return by === null ? null : { editor: by };
}
