// Cuts the typefaces of this folder out of Adobe's variable fonts; see README.md.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

// What subset-font itself converts with.
const fontverter = createRequire(import.meta.resolve('subset-font'))('fontverter');

const [source] = process.argv.slice(2);
if (!source) {
  console.error('usage: node cut.mjs path/to/source-serif/VAR');
  process.exit(2);
}

function range(first, last) {
  let text = '';
  for (let point = first; point <= last; point++) text += String.fromCodePoint(point);
  return text;
}

const western =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  'ıŒœŠšŽžŸ–—‘’‚“”„†‡•…′″‹›⁄€™−↑→↓←\u2002\u2003\u2009\u200a\u202f\u2011';
const latinExtended =
  range(0x100, 0x24f) + range(0x1e00, 0x1eff) + range(0x2b0, 0x2ff) + range(0x300, 0x32f);
const greekCyrillic = range(0x370, 0x3ff) + range(0x400, 0x45f) + range(0x490, 0x491) + '№';

const shaping = ['ccmp', 'liga', 'locl', 'kern', 'mark', 'mkmk'];
const figures = ['onum', 'lnum', 'tnum', 'pnum'];
const smallCapitals = ['smcp', 'c2sc'];

const roman = 'SourceSerif4Variable-Roman.ttf';
const italic = 'SourceSerif4Variable-Italic.ttf';
const reading = { wght: { min: 400, max: 700 }, opsz: 18 };

const cuts = [
  ['dateline-text.preload', roman, western, reading, [...shaping, ...figures, ...smallCapitals]],
  ['dateline-display.preload', roman, western, { wght: 500, opsz: 46 }, [...shaping, ...figures]],
  ['dateline-italic', italic, western, { wght: 400, opsz: 18 }, [...shaping, ...figures]],
  ['dateline-text-latin-extended', roman, latinExtended, reading, [...shaping, ...figures]],
  ['dateline-text-greek-cyrillic', roman, greekCyrillic, reading, [...shaping, ...figures]],
];

/** The license reserves the original's name. These are as long, so that nothing moves in the table. */
const names = [
  ['Source Serif 4', 'Dateline Serif'],
  ['SourceSerif4', 'DatelineText'],
];

function renamed(font) {
  let bytes = font.toString('latin1');
  for (const [from, to] of names) bytes = bytes.replaceAll(wide(from), wide(to));
  return Buffer.from(bytes, 'latin1');
}

/** As the name table has it: two bytes a letter, the higher one first. */
function wide(text) {
  return [...text].map((letter) => `\0${letter}`).join('');
}

for (const [name, file, text, variationAxes, keepFeatures] of cuts) {
  const cut = await subsetFont(await readFile(path.join(source, file)), text, {
    targetFormat: 'sfnt',
    keepFeatures,
    variationAxes,
    noHinting: true,
  });
  const woff2 = await fontverter.convert(renamed(cut), 'woff2');
  await writeFile(new URL(`${name}.woff2`, import.meta.url), woff2);
  console.log(`${name}.woff2  ${woff2.length} bytes`);
}
