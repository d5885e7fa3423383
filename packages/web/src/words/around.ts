/**
 * A sentence with a gap, as what stands before the gap and after it: where the name in a
 * sentence is a link.
 *
 * @example
 * around(inPlace) // in English: ['in ', '']
 */
export function around(sentence: (name: string) => string): readonly [string, string] {
  const [before = '', after = ''] = sentence('\0').split('\0');
  return [before, after];
}
