import { byCodeUnit } from '../code-unit-order';
import type { StoryError } from '../story-error';

/** Gathers everything that is wrong, so that a reader of the errors can mend all of it at once. */
export class StoryErrors {
  readonly #errors: StoryError[] = [];
  readonly #warnings: StoryError[] = [];

  report(error: StoryError): void {
    this.#errors.push(error);
  }

  warn(warning: StoryError): void {
    this.#warnings.push(warning);
  }

  get count(): number {
    return this.#errors.length;
  }

  /** By file and line; one fault is told once. */
  errors(): readonly StoryError[] {
    return inOrder(this.#errors);
  }

  warnings(): readonly StoryError[] {
    return inOrder(this.#warnings);
  }
}

/** Where in the files something stands. */
export interface Position {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

function inOrder(errors: readonly StoryError[]): readonly StoryError[] {
  const seen = new Set<string>();
  return errors
    .filter((error) => {
      const key = JSON.stringify([error.file, error.line, error.code, error.message]);
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.file, b.file) ||
        a.line - b.line ||
        byCodeUnit(a.code, b.code) ||
        byCodeUnit(a.message, b.message),
    );
}
