// Cuts the Arabic face of this folder out of Noto Naskh Arabic; see README.md.
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const [source] = process.argv.slice(2);
if (!source) {
  console.error('usage: node cut-arabic.mjs path/to/noto-naskh-arabic-arabic-wght-normal.woff2');
  process.exit(2);
}

function range(first, last) {
  let text = '';
  for (let point = first; point <= last; point++) text += String.fromCodePoint(point);
  return text;
}

// The letters of Arabic, Persian, Urdu and Kurdish, their marks, digits and punctuation. The shapes
// that they take in a word are found by the font's own rules, which the cut keeps whole.
const arabic = range(0x600, 0x6ff) + '\u200c\u200d';

const cut = await subsetFont(await readFile(source), arabic, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
  noHinting: true,
});
await writeFile(new URL('noto-naskh.preload-ar.woff2', import.meta.url), cut);
console.log(`noto-naskh.preload-ar.woff2  ${cut.length} bytes`);
