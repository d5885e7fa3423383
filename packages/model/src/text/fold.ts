/**
 * Letters that Unicode does not decompose but that readers type without: a search for
 * "Sorensen" means "Sørensen". Arabic letter variants are levelled as Arabic search does.
 */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ſ: 's',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Arabic's stretching stroke, and the marks that transliterations use for hamza and ayn. */
const unspoken = /[\u0640ʾʿʼ]/gu;

/** Case, accents, vowel marks and letter variants levelled; for comparison, never for show. */
export function fold(text: string): string {
  return wellFormed(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(unspoken, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter);
}

/** Half of a surrogate pair has no encoding in UTF-8; it becomes U+FFFD, as it would on disk. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, as written: runs of letters, digits and their marks. */
export function writtenWords(text: string): string[] {
  return wellFormed(text).match(word) ?? [];
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return writtenWords(text)
    .map(fold)
    .filter((folded) => folded !== '');
}

const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/** "U.N." and "U.S.S.R." as one word each, folded: readers leave the points out. */
export function foldedInitials(text: string): string[] {
  return (text.match(initials) ?? []).map((found) => fold(found.replaceAll('.', '')));
}

/** A whole name as one comparable string: folded words with single spaces. */
export function foldedName(name: string): string {
  return foldedWords(name).join(' ');
}
