import type { Span } from '@dateline/model';

/** Remembers which stretches of a text are taken; asking costs no more in a text full of them. */
export class TakenSpans {
  readonly #units = new Map<number, Uint8Array>();

  constructor(
    private readonly lengthOf: (block: number) => number,
    spans: Iterable<Span> = [],
  ) {
    for (const span of spans) this.take(span);
  }

  take({ block, start, end }: Span): void {
    let units = this.#units.get(block);
    if (units === undefined) {
      units = new Uint8Array(this.lengthOf(block));
      this.#units.set(block, units);
    }
    units.fill(1, start, end);
  }

  touches({ block, start, end }: Span): boolean {
    return this.#units.get(block)?.subarray(start, end).includes(1) ?? false;
  }
}
