/** A file of the book that the package document lists. */
export interface BookPart {
  /** Below the package document's folder. */
  readonly path: string;
  readonly mediaType: string;
  /** XML or CSS. */
  readonly content: string;
  /** The manifest's `properties`. */
  readonly properties?: string;
  /** In the reading order, and its name in the table of contents; left out: in neither. */
  readonly title?: string;
}
