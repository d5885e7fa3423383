/** What JSON may hold that GraphQL and databases have no use for, and that breaks programs. */
export type Unsound = 'too deep' | 'half a character' | 'number out of range';

/**
 * What is wrong with a parsed value, or null. It may not nest deeper than `depth`, no string
 * may hold half of a surrogate pair, and no number may have become infinite (`1e999`).
 * Written without recursion: what it looks at may be nested as deep as a body is long.
 */
export function findUnsound(value: unknown, depth: number): Unsound | null {
  let level: unknown[] = [value];
  for (let reached = 0; level.length > 0; reached += 1) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'string' && hasLoneSurrogate(item)) return 'half a character';
      if (typeof item === 'number' && !Number.isFinite(item)) return 'number out of range';
      if (typeof item !== 'object' || item === null) continue;
      if (reached === depth) return 'too deep';
      if (!Array.isArray(item) && Object.keys(item).some(hasLoneSurrogate)) {
        return 'half a character';
      }
      for (const inner of Object.values(item)) next.push(inner);
    }
    level = next;
  }
  return null;
}

/** What to tell whoever sent it. */
export function explainUnsound(unsound: Unsound, depth: number): string {
  if (unsound === 'too deep') {
    return `The JSON nests too deep. It may have ${depth} lists and objects inside each other at most.`;
  }
  if (unsound === 'number out of range') {
    return 'The JSON has a number that is out of range: no larger than about 1.8e308 can be read.';
  }
  return 'The JSON has a string with half of a surrogate pair in it, such as "\\ud800" alone. Send whole characters.';
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
