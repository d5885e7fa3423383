import { sentenceCase, type Fields } from './fields';

/**
 * The number by which a fact is known. A correction may take facts out; the others keep theirs.
 *
 * @param seen lines by number, so that none is given twice.
 */
export function numberIn(fields: Fields, noun: string, seen: Map<number, number>): number | null {
  if (!fields.has('number')) return null;
  const number = fields.wholeNumber('number', 1, Number.MAX_SAFE_INTEGER);
  if (number === null) return null;
  const first = seen.get(number);
  if (first !== undefined) {
    fields.wrong(
      fields.line,
      'duplicate-number',
      `${sentenceCase(noun)} ${number} stands on line ${first} already.`,
      { remedy: `Give each ${noun} a number of its own, or none to any.` },
    );
  }
  seen.set(number, fields.line);
  return number;
}

/** The numbers to write, one for each id; nulls when the order of the ids says them. */
export function numbersOf(article: string, ids: readonly string[]): readonly (number | null)[] {
  const isCounted = ids.every((id, index) => id === `${article}/${index + 1}`);
  return ids.map((id) => (isCounted ? null : Number(id.slice(id.lastIndexOf('/') + 1))));
}
