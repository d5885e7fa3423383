import { resolve } from 'node:path';
import type { Notice } from '@dateline/importer';
import { StoryWriteError, writeStoryFile, type Library } from '@dateline/model';
import type { Command } from '../command';
import { CommandFailure, exitCode } from '../exit-code';
import { writeFiles } from '../export/write-files';
import { countLibrary, countOf, describeCounts } from '../stories/count';

/** `dateline import`: an article from outside, drafted as a story file. */
export const importArticle: Command = {
  name: 'import',
  operands: '<file | address | ->',
  maxOperands: 1,
  summary: 'Draft a story file from an article: text, HTML or an address',
  about: [
    'Reads an article, finds whom it names, which offices they hold and what they say, and ties',
    'each fact to its words. People and places that the database knows are recognized. The draft is',
    'one story file, to standard output or into a folder; every fact in it is asserted by machine,',
    'for you to look at. What was not understood is said on standard error. The database is only',
    'read.',
    '',
    'Plain text has blank lines between paragraphs and headings behind "#". "-" is standard input.',
  ],
  options: {
    slug: { type: 'string', value: '<slug>', about: 'the slug, instead of one from the headline' },
    headline: { type: 'string', value: '<text>', about: 'the headline, instead of what is read' },
    language: { type: 'string', value: '<tag>', about: 'the language of the text: en, pt-BR' },
    published: { type: 'string', value: '<day>', about: 'the day or instant of publication' },
    into: { type: 'string', value: '<folder>', about: 'the folder to write <slug>.md into' },
    force: { type: 'boolean', about: 'replace a file that differs' },
    json: {
      type: 'boolean',
      about: 'print one JSON object: slug, counts, notices, and what became of the file',
    },
  },
  settings: ['DATELINE_HOME', 'DATABASE_URL'],
  exits: {
    [exitCode.ok]: 'the story is drafted (there may be notices)',
    [exitCode.problems]: 'there is no article in it, or a file that differs was left',
    [exitCode.blocked]: 'the address, a file or the database cannot be reached or read',
  },
  async run({ operands: [operand], options }, around) {
    if (operand === undefined) {
      throw new CommandFailure(
        exitCode.usage,
        'Say what to import: a file, an address, or - for standard input. See: dateline import --help',
      );
    }
    // Only now: the importer's parsers are nothing that the other commands need.
    const { drafted } = await import('./drafted');
    const { library, notices } = await drafted(operand, options, around);
    const { slug, text } = storyFile(operand, library);
    const name = `${slug}.md`;
    const counts = countLibrary(library);
    const json = options['json'] === true;
    if (!json) for (const notice of notices) around.say(describeNotice(notice));

    const into = options['into'];
    if (typeof into !== 'string') {
      const all = { slug, counts, notices, files: { [name]: text } };
      around.print(json ? JSON.stringify(all, null, 2) : text.replace(/\n$/, ''));
      return exitCode.ok;
    }
    const folder = resolve(around.cwd, into);
    const done = await writeFiles(folder, new Map([[name, text]]), options['force'] === true);
    if (json) around.print(JSON.stringify({ slug, counts, notices, folder, ...done }, null, 2));
    else if (done.left.length > 0) {
      around.say(`${into}/${name}: left as it is, since it differs. Replace it with --force.`);
    } else {
      const more = notices.length > 0 ? `, ${countOf(notices.length, 'notice')}` : '';
      around.print(`Drafted ${into}/${name}: ${describeCounts(counts)}${more}.`);
    }
    return done.left.length > 0 ? exitCode.problems : exitCode.ok;
  },
};

function storyFile(operand: string, library: Library) {
  const [article] = library.articles;
  if (article === undefined) throw new Error('The importer drafted no article.');
  try {
    return { slug: article.slug, text: writeStoryFile(library, article.slug) };
  } catch (error) {
    if (!(error instanceof StoryWriteError)) throw error;
    throw new CommandFailure(exitCode.problems, `${operand}: ${error.message}`, { cause: error });
  }
}

function describeNotice({ message, remedy }: Notice): string {
  return `notice: ${message} ${remedy}`;
}
