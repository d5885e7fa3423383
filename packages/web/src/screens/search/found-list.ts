import type { Found, FoundKind } from '../../search/found';

/** Whoever found something. */
export type FoundFrom = 'device' | 'library';

export interface Section {
  readonly from: FoundFrom;
  readonly found: readonly Found[];
}

/**
 * What was found, in the order in which it came: what stands there stays where it is, and what comes
 * later is added below, without what is there already.
 */
export class FoundList {
  static readonly empty = new FoundList([]);
  readonly sections: readonly Section[];

  constructor(sections: readonly Section[]) {
    this.sections = sections.filter(({ found }) => found.length > 0);
  }

  /**
   * With what one of the two found. `inPlace`: the reader asked that one for more, so it goes on where
   * its last rows are.
   */
  with(from: FoundFrom, found: readonly Found[], inPlace = false): FoundList {
    const known = new Set(this.sections.flatMap((section) => section.found.map(({ id }) => id)));
    const added = found.filter(({ id }) => !known.has(id));
    const at = inPlace
      ? this.sections.findLastIndex((section) => section.from === from)
      : this.sections.length - 1;
    const section = this.sections[at];
    if (section?.from !== from) return new FoundList([...this.sections, { from, found: added }]);
    const longer = { from, found: [...section.found, ...added] };
    return new FoundList(this.sections.with(at, longer));
  }

  /** Of one kind alone. */
  only(kind: FoundKind | null): FoundList {
    if (kind === null) return FoundList.empty;
    return new FoundList(
      this.sections.map(({ from, found }) => ({
        from,
        found: found.filter((each) => each.kind === kind),
      })),
    );
  }
}
