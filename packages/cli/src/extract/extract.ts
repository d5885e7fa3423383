import type { Command } from '../command';
import { CommandFailure, exitCode } from '../exit-code';
import { readTextInput } from '../import/read-input';

/** `dateline extract`: names, quotations and dates in plain text, as JSON. */
export const extract: Command = {
  name: 'extract',
  operands: '<file | ->',
  maxOperands: 1,
  summary: 'Print the names, quotations and dates in a text as JSON',
  about: [
    'Reads plain text and prints one JSON object: entities, quotes and dates, each with start and',
    'end, which count UTF-16 code units from the beginning of the text. No database is asked.',
    '"-" is standard input.',
  ],
  options: {
    date: {
      type: 'string',
      value: '<day>',
      about: 'the day on which the text was filed; without it, "on Friday" has no date',
    },
    language: { type: 'string', value: '<tag>', about: 'the language of the text (default: en)' },
    json: { type: 'boolean', about: 'has no effect: the output is JSON in any case' },
  },
  settings: [],
  exits: {
    [exitCode.ok]: 'the text is read, whether something was found or not',
    [exitCode.problems]: 'it is no text in UTF-8, or too much of it',
    [exitCode.blocked]: 'the file cannot be read',
  },
  async run({ operands: [operand], options: { date, language } }, around) {
    if (operand === undefined) {
      throw new CommandFailure(
        exitCode.usage,
        'Say which text to read: a file, or - for standard input. See: dateline extract --help',
      );
    }
    if (typeof date === 'string' && !isDay(date)) {
      throw new CommandFailure(
        exitCode.usage,
        `--date must be a day such as 2016-09-04; it is "${date}". See: dateline extract --help`,
      );
    }
    const text = await readTextInput(operand, around);
    // Only now: the importer's parsers are nothing that the other commands need.
    const { extractFacts } = await import('@dateline/importer');
    const { importFailure } = await import('../import/import-failure');
    try {
      const found = extractFacts(text, {
        ...(typeof date === 'string' && { date }),
        ...(typeof language === 'string' && { language }),
      });
      around.print(JSON.stringify(found, null, 2));
    } catch (error) {
      throw importFailure(operand, error);
    }
    return exitCode.ok;
  },
};

function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
