/** What the command's exit code says. */
export const exitCode = {
  ok: 0,
  /** The stories have problems: `check` found some, or `serve` has nothing valid to show. */
  problems: 1,
  /** The command line or a setting makes no sense; nothing was done. */
  usage: 2,
  /** Something outside stands in the way: a port in use, a folder or database that does not open. */
  blocked: 3,
  /** A fault in Dateline itself. */
  fault: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends a command with a message that says what happened and what to do. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: ExitCode;

  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = code;
  }
}
