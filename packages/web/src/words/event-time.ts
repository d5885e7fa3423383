/** When something was, as the service gives it; `display` is its wording in English. */
export interface EventTime {
  readonly display?: string;
  /** Left out where a page did not ask for it: then `display` stands. */
  readonly edtf?: string;
  /** The text's own words for it. */
  readonly phrase?: string | null;
}
