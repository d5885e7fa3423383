/** Why a library cannot be written as story files. */
export type StoryWriteErrorCode =
  /** The library has no such article. */
  | 'unknown-story'
  /** Mentions overlap; Markdown has no links inside of links. */
  | 'overlapping-mentions'
  /** What was written reads differently: the library holds what the format has no form for. */
  | 'not-expressible';

/** A library, or one story of it, that story files cannot hold without loss. */
export class StoryWriteError extends Error {
  override readonly name = 'StoryWriteError';

  /** @param where the story, and the fact in it as far as it is known. */
  constructor(
    readonly code: StoryWriteErrorCode,
    readonly where: string,
    what: string,
    readonly remedy: string,
  ) {
    super(`${where}: ${what} ${remedy}`);
  }
}
