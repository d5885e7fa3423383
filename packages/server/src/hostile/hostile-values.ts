import type { SeededRandom } from '../testing/seeded-random';

const texts = [
  '',
  ' ',
  'hangzhou-cease-fire-talks',
  'john-kerry',
  'UGVyc29uOmpvaG4ta2Vycnk',
  'QXJ0aWNsZTp4',
  'Og==',
  '2016-09-04',
  '2016-07~',
  '9999999999-99-99',
  '-2016/..',
  "'; DROP TABLE entities; --",
  '" OR 1=1 --',
  '*',
  'AND OR NOT (',
  'NEAR(a b, 999999999)',
  '"unclosed',
  'col:value ^ + -',
  '%_\\%',
  '__proto__',
  'constructor',
  '\u0000',
  'a\u0000b',
  '\u202e\u2066',
  '👩‍👩‍👧‍👦'.repeat(10),
  'é'.normalize('NFD'),
  '\ufeff',
  'x'.repeat(5000),
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '${7*7}{{7*7}}',
];

const numbers = [0, -1, 1, 100, 101, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, -0, 0.1, 1e-320];

/** Text that programs have stumbled over. */
export function hostileText(random: SeededRandom): string {
  const text = random.pick(texts);
  return random.chance(0.1) ? text + random.pick(texts) : text;
}

/** A JSON value that a variable is not expected to have, or just so. */
export function hostileValue(random: SeededRandom, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 4 : 8);
  if (kind < 2) return hostileText(random);
  if (kind === 2) return random.pick(numbers);
  if (kind === 3) return random.pick([true, false, null]);
  if (kind === 4) return nested(random.below(80), random.chance(0.5));
  if (kind === 5) return Array.from({ length: random.below(200) }, () => random.pick(numbers));
  if (kind === 6) return [hostileValue(random, depth + 1), hostileValue(random, depth + 1)];
  return Object.fromEntries(
    ['first', random.pick(['during', '__proto__', 'constructor', 'south', '\ud800'])].map(
      (name) => [name, hostileValue(random, depth + 1)],
    ),
  );
}

function nested(depth: number, list: boolean): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = list ? [value] : { a: value };
  return value;
}
