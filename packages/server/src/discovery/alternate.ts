/** Another form of a page. */
export interface Alternate {
  /** Media type, with parameters where it needs them. */
  readonly type: string;
  /** Absolute. */
  readonly href: string;
  /** For people. */
  readonly title: string;
}
