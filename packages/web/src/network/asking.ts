import type { OperationData, OperationName, Question } from '../operations/keys';

/** Why a question got no answer from the server. */
export class AskError extends Error {
  override readonly name = 'AskError';

  /**
   * - `unreachable`: no answer came, or only a gateway's;
   * - `trouble`: the server answered, with errors.
   */
  constructor(
    readonly code: 'unreachable' | 'trouble',
    cause: unknown,
  ) {
    super(code === 'trouble' ? 'The server could not answer.' : 'No answer came.', { cause });
  }
}

/** Asks the server. The answer is free of errors; everything else is an `AskError`. */
export type Ask = <Name extends OperationName>(
  question: Question<Name>,
  options?: AskOptions,
) => Promise<OperationData[Name]>;

export interface AskOptions {
  /** Whether the answer becomes a record on the device. By default it does. */
  readonly keepAnswer?: boolean;
  /** Ends the asking when the answer is not wanted any more. */
  readonly signal?: AbortSignal;
}
