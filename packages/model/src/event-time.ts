import type { Evidence } from './evidence';

/** When an event was, as EDTF, with the article's own words for it. */
export interface EventTime {
  /** EDTF level 0 to 2: "2016-09-04", "2016-07~", "2016-08-26/2016-09-04", "../2016-09-04". */
  readonly edtf: string;
  /** RFC 3339 instants in UTC, derived from `edtf`; an open end is 0001-01-01 or 9999-12-31. */
  readonly earliest: string;
  readonly latest: string;
  /** The article's own words: "Late on Sunday". null when the text gives no words for it. */
  readonly phrase: string | null;
  readonly evidence: readonly Evidence[];
}
