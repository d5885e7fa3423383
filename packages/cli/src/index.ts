import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StoreError } from '@dateline/store';
import { audit } from './audit/audit';
import { check } from './check/check';
import { parseOptionsOf, type Command } from './command';
import { exportStories } from './export/export';
import { extract } from './extract/extract';
import { CommandFailure, exitCode, type ExitCode } from './exit-code';
import { commandHelp, generalHelp } from './help';
import { importArticle } from './import/import';
import { migrate } from './migrate/migrate';
import { serve } from './serve/serve';
import type { Surroundings } from './surroundings';
import { token } from './token/token';

const commands: readonly Command[] = [
  serve,
  check,
  exportStories,
  importArticle,
  extract,
  migrate,
  token,
  audit,
];

/** The package's folder holds both `src` and `dist`, so this holds for source and bundle. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return (manifest as { version: string }).version;
}

function usage(message: string, command?: Command): CommandFailure {
  const help = command ? `dateline ${command.name} --help` : 'dateline --help';
  return new CommandFailure(exitCode.usage, `${message} See: ${help}`);
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: parseOptionsOf(command),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's message goes on with advice on how to escape a dash; its first sentence is enough.
    const [what] = error.message.split(/\. |\.$/);
    throw usage(`${what}.`, command);
  }
}

async function run(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    around.say(generalHelp(commands));
    return exitCode.usage;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find((command) => command.name === rest[0]);
    if (rest[0] !== undefined && !about) throw usage(`There is no command "${rest[0]}".`);
    around.print(about ? commandHelp(about) : generalHelp(commands));
    return exitCode.ok;
  }
  if (name === '--version') {
    around.print(version());
    return exitCode.ok;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const what = name.startsWith('-') ? 'option' : 'command';
    throw usage(`There is no ${what} "${name}".`);
  }
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) {
    around.print(commandHelp(command));
    return exitCode.ok;
  }
  if (positionals.length > command.maxOperands) {
    throw usage(`"${positionals[command.maxOperands]}" is one word too many.`, command);
  }
  const options = values as Record<string, string | boolean | undefined>;
  return command.run({ operands: positionals, options }, around);
}

/**
 * Runs the `dateline` command and resolves to its exit code; whatever goes wrong has then been
 * said on standard error.
 *
 * @example
 * process.exitCode = await main(['check', 'seeds'], {
 *   env: process.env,
 *   cwd: process.cwd(),
 *   input: () => process.stdin,
 *   print,
 *   say,
 * });
 */
export async function main(
  args: readonly string[],
  around: Omit<Surroundings, 'root'>,
): Promise<ExitCode> {
  try {
    return await run(args, { ...around, root });
  } catch (error) {
    if (error instanceof CommandFailure) {
      around.say(error.message);
      return error.exitCode;
    }
    if (error instanceof StoreError) {
      around.say(error.message);
      return exitCode.blocked;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    around.say(`This is a fault in Dateline, not in what you did:\n${detail}`);
    return exitCode.fault;
  }
}
