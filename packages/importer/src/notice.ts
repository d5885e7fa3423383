/** Something in an article that was not understood, or was decided for lack of better knowledge. */
export interface Notice {
  /** Kebab-case, stable: `ambiguous-name`, `no-publication-date`, … */
  readonly code: string;
  readonly message: string;
  /** What to do, as an imperative sentence. */
  readonly remedy: string;
  /** The words that it is about; null when it is about the article as a whole. */
  readonly span: { readonly block: number; readonly start: number; readonly end: number } | null;
}
