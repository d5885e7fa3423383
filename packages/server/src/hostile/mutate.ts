import type { SeededRandom } from '../testing/seeded-random';

const strayTokens = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '$x',
  ':',
  '!',
  '@skip(if: $x)',
  '@nope',
  'fragment F on Query { ...F }',
  '...F',
  'mutation { x }',
  'subscription { x }',
  'query Q { __typename }',
  'null',
  '1e999',
  '-0',
  '99999999999999999999',
  '"',
  '"""',
  '"\\ud800"',
  '__proto__',
  '__schema { types { name } }',
  '#',
  '\u0000',
  '\ufeff',
  'a'.repeat(500),
  '[[[[[[[[',
];

/** The document with a few tokens removed, doubled, swapped or put in. */
export function mutateDocument(random: SeededRandom, document: string): string {
  const tokens = document.match(/"(?:[^"\\]|\\.)*"|\w+|\.\.\.|\S/g) ?? [];
  const changes = 1 + random.below(4);
  for (let i = 0; i < changes; i += 1) {
    const at = random.below(tokens.length + 1);
    const kind = random.below(4);
    if (kind === 0) tokens.splice(at, 1);
    else if (kind === 1) tokens.splice(at, 0, random.pick(strayTokens));
    else if (kind === 2) tokens.splice(at, 0, tokens[at] ?? '', tokens[at] ?? '');
    else tokens.splice(at, 1, tokens[random.below(tokens.length)] ?? '');
  }
  return tokens.join(' ');
}

/** The bytes with a few changed, cut out or put in. */
export function mutateBytes(random: SeededRandom, bytes: Buffer): Buffer {
  let mutated = Buffer.from(bytes);
  const changes = 1 + random.below(4);
  for (let i = 0; i < changes; i += 1) {
    const at = random.below(mutated.length + 1);
    const kind = random.below(4);
    if (kind === 0) mutated[at] = random.below(256);
    else if (kind === 1) mutated = mutated.subarray(0, at);
    else {
      const rest = mutated.subarray(at + (kind === 2 ? random.below(8) : 0));
      mutated = Buffer.concat([mutated.subarray(0, at), Buffer.from([random.below(256)]), rest]);
    }
  }
  return mutated;
}
