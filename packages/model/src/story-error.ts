/** One thing wrong in a story folder: what, where, and what to do about it. */
export interface StoryError {
  /** Path below the seeds folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Kebab-case, stable: `broken-link`, `evidence-not-found`, `duplicate-slug`, … */
  readonly code: string;
  readonly message: string;
  /** What to do, as an imperative sentence. */
  readonly remedy: string;
}

/** `file:line: what. What to do.` — the form that editors and CI can click. */
export function formatStoryError(error: StoryError): string {
  return `${error.file}:${error.line}: ${error.message} ${error.remedy}`;
}
