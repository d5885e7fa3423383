import type { Fault } from '../../own/exchange/fault';

const expected: Readonly<Record<Fault['wanted'], string>> = {
  json: 'This is no JSON file',
  format: 'This is no export of Dateline',
  version: 'It comes from a newer version of Dateline',
  object: 'an object is missing',
  list: 'a list is missing',
  text: 'a text is missing',
  number: 'a number is missing',
  slug: 'an address such as “hangzhou-cease-fire-talks” is missing',
  time: 'a date and time such as “2016-09-04T14:30:00Z” is missing',
  span: 'the place of the words makes no sense',
  choice: 'a word is there that Dateline does not know',
  words: 'the words that are highlighted are missing',
  language: 'a language such as “en” is missing',
};

export const exchange = {
  title: 'Take it with you',
  intro:
    'Everything that is yours in one file: your list, how far you have read, highlights and notes.',
  json: 'Export as JSON',
  jsonHint: 'To bring it back, here or on another device',
  markdown: 'Export as Markdown',
  markdownHint: 'To read, print or paste',
  import: 'Import a file',
  importHint: 'A JSON export; what is here already stays',
  imported: (added: number, known: number) =>
    added === 0
      ? 'Nothing new: all of it was here already.'
      : `Imported ${added}${known > 0 ? `; ${known} were here already` : ''}.`,
  failed: (where: string, wanted: Fault['wanted']) =>
    `Nothing was imported. ${where ? `At ${where}: ` : ''}${expected[wanted]}.`,
  markdownGiven: 'Nothing was imported. This is the Markdown form; choose the JSON file.',
  notKept: 'Nothing was imported: this device could not keep it.',
  fileName: 'dateline-own',
  heading: 'From Dateline',
  exportedOn: (day: string) => `Exported on ${day}`,
  savedHeading: 'Saved for later',
  placesHeading: 'Begun',
  readTo: (percent: number) => `read to ${percent}%`,
  notesHeading: 'Highlights and notes',
  lost: 'no longer in the text',
} as const;
