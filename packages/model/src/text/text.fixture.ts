import * as fc from 'fast-check';

/** Signs that offsets in UTF-16 code units trip over. */
const signs = [
  'a',
  'Z',
  ' ',
  '\u00a0',
  '.',
  '…',
  '“',
  '”',
  'e\u0301',
  '\u0301',
  'ß',
  'ب',
  'ـَّ',
  'لا',
  '\u202e',
  '\u{1D518}',
  '𠮷',
  '👩🏽‍🚀',
  '🇳🇴',
  '\u200d',
  'नि',
];

/** Text of such signs, and of whatever else Unicode has. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** Text, and a stretch of it that cuts no surrogate pair. */
export const textWithStretch: fc.Arbitrary<{ text: string; start: number; end: number }> = fc
  .tuple(anyText, fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const points = [...text];
    const first = a % (points.length + 1);
    const last = b % (points.length + 1);
    const start = points.slice(0, Math.min(first, last)).join('').length;
    const end = points.slice(0, Math.max(first, last)).join('').length;
    return { text, start, end };
  })
  .filter(({ start, end }) => start < end);
