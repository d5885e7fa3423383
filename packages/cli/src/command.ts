import type { ParseArgsConfig } from 'node:util';
import type { ExitCode } from './exit-code';
import type { SettingName } from './settings/settings';
import type { Surroundings } from './surroundings';

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface OptionDescription {
  readonly type: 'string' | 'boolean';
  /** What stands for its value in the help: `<folder>`. */
  readonly value?: string;
  readonly about: string;
}

/** One of the words that can follow `dateline`. */
export interface Command {
  readonly name: string;
  /** Behind the name in the help: `[folder]`. */
  readonly operands: string;
  /** How many operands it takes at most. */
  readonly maxOperands: number;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs for the command's own help. */
  readonly about: readonly string[];
  readonly options: Readonly<Record<string, OptionDescription>>;
  /** The settings that it heeds. */
  readonly settings: readonly SettingName[];
  /** What its exit codes mean, in its own terms. */
  readonly exits: Readonly<Record<number, string>>;
  readonly run: (
    given: { readonly operands: readonly string[]; readonly options: OptionValues },
    around: Surroundings,
  ) => Promise<ExitCode>;
}

/** The form in which `node:util` wants a command's options, with `--help` added. */
export function parseOptionsOf(command: Command): NonNullable<ParseArgsConfig['options']> {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type };
  return options;
}
