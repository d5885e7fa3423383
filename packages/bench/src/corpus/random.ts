import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that come out the same on every machine for the same seed. */
export class Random {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  pick<T>(choices: readonly T[]): T {
    return at(choices, this.between(0, choices.length - 1));
  }

  /**
   * Like `pick`, with the first ones far more often than the last: news is about the same few
   * people again and again, and about most of them once.
   */
  pickOften<T>(choices: readonly T[]): T {
    const most = choices.length - 1;
    return at(
      choices,
      Math.min(this.between(0, most), this.between(0, most), this.between(0, most)),
    );
  }

  /** Several different ones; fewer when there are not so many. */
  pickSeveral<T>(choices: readonly T[], count: number): readonly T[] {
    const chosen = new Set<T>();
    const wanted = Math.min(count, choices.length);
    while (chosen.size < wanted) chosen.add(this.pickOften(choices));
    return [...chosen];
  }

  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }
}

function at<T>(choices: readonly T[], index: number): T {
  const choice = choices[index];
  if (choice === undefined) throw new RangeError('There is nothing to choose from.');
  return choice;
}
