/** What a command sees of the world around it, so that nothing reaches for globals. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The project's top folder: where the bundled stories and the default data folder are. */
  readonly root: string;
  /** Standard input; nothing is read from it before it is asked for. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Writes a line to standard output: what the command was asked for. */
  readonly print: (line: string) => void;
  /** Writes a line to standard error: problems, and news of what is going on. */
  readonly say: (line: string) => void;
}
