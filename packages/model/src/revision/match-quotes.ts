import type { Quote } from '../article';

/** A quote before and after; null where it was added or removed. */
export type QuotePair = readonly [Quote | null, Quote | null];

/**
 * Which quote is which: the same words under the same id, then the same words under another (a
 * quote added in the middle renumbers those after it), then the same id and speaker with other
 * words.
 */
export function matchQuotes(
  before: readonly Quote[],
  after: readonly Quote[],
): readonly QuotePair[] {
  const pairs: QuotePair[] = [];
  let open = [...before];
  let left = [...after];
  const rules: readonly ((was: Quote, is: Quote) => boolean)[] = [
    (was, is) => was.id === is.id && saysTheSame(was, is),
    saysTheSame,
    (was, is) => was.id === is.id && was.speaker === is.speaker,
  ];
  for (const rule of rules) {
    open = open.filter((was) => {
      const is = left.find((one) => rule(was, one));
      if (is === undefined) return true;
      left = left.filter((one) => one !== is);
      pairs.push([was, is]);
      return false;
    });
  }
  return [
    ...pairs,
    ...open.map((was): QuotePair => [was, null]),
    ...left.map((is): QuotePair => [null, is]),
  ];
}

function saysTheSame(was: Quote, is: Quote): boolean {
  return was.text === is.text && was.speaker === is.speaker;
}
