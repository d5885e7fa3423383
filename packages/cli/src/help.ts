import type { Command } from './command';
import { exitCode } from './exit-code';
import { settingDescriptions, type SettingName } from './settings/settings';

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function settingsTable(names?: readonly SettingName[]): string[] {
  const heeded = settingDescriptions.filter(({ name }) => names?.includes(name) ?? true);
  if (heeded.length === 0) return [];
  const rows = heeded.map(
    ({ name, about, fallback }) => [name, `${about} (default: ${fallback})`] as const,
  );
  return ['Settings (environment variables)', ...table(rows), ''];
}

const otherExits = [
  [String(exitCode.usage), 'the command line or a setting makes no sense; nothing was done'],
  [String(exitCode.blocked), 'a port, folder or database stands in the way'],
  [String(exitCode.fault), 'a fault in Dateline itself'],
] as const;

/** What `dateline --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'Usage: dateline <command> [options]',
    '',
    'Look into news articles: serve them to readers and to programs, and check the stories',
    'that they are made from.',
    '',
    'Commands',
    ...table(
      commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary]),
    ),
    '',
    'Options',
    ...table([
      ['-h, --help', 'this help, or that of a command: dateline serve --help'],
      ['--version', 'the version'],
    ]),
    '',
    ...settingsTable(),
    'Exit codes',
    ...table([
      [String(exitCode.ok), 'done'],
      [String(exitCode.problems), 'the stories have problems'],
      ...otherExits,
    ]),
  ].join('\n');
}

/** What `dateline <command> --help` prints. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, { value, about }]) => [`--${name}${value ? ` ${value}` : ''}`, about] as const,
  );
  const exits = Object.entries(command.exits).map(([code, about]) => [code, about] as const);
  return [
    `Usage: dateline ${command.name} ${[command.operands, '[options]'].filter(Boolean).join(' ')}`,
    '',
    ...command.about,
    '',
    'Options',
    ...table([...options, ['-h, --help', 'this help']]),
    '',
    ...settingsTable(command.settings),
    'Exit codes',
    ...table([...exits, ...otherExits.filter(([code]) => !(code in command.exits))]),
  ].join('\n');
}
