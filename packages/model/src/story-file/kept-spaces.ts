/** Noncharacters, one of which stands in for each space that must survive. */
const first = 0xfdd0;
const count = 32;

const spaces = [' ', '\t', '\n', '\r'] as const;

/** Markdown in which written-out spaces are safe, and the way back to them. */
export interface KeptSpaces {
  readonly text: string;
  /** Gives plain text its spaces. The length stays the same. */
  restore(text: string): string;
}

/**
 * Spaces in a row, or around a text, say nothing in Markdown and are taken out. One written as a
 * character reference (`&#32;`, also tab and line breaks) is meant: it is swapped for a sign that
 * stands nowhere in the text until the rest is read.
 */
export function keepWrittenSpaces(text: string): KeptSpaces {
  if (!/&#/.test(text)) return { text, restore: (plain) => plain };
  const used = new Set([...text.matchAll(anyReference)].map((found) => pointOf(found)));
  const free = Array.from({ length: count }, (_, index) => first + index).filter(
    (point) => !used.has(point) && !text.includes(String.fromCodePoint(point)),
  );
  const signs = new Map<string, string>();
  for (const [index, space] of spaces.entries()) {
    const point = free[index];
    if (point !== undefined) signs.set(space, String.fromCodePoint(point));
  }
  const swapped = text.replace(escapeOrReference, (written, hexadecimal, decimal) => {
    if (hexadecimal === undefined && decimal === undefined) return written;
    const point = pointOf([written, hexadecimal, decimal]);
    return signs.get(point <= 0x20 ? String.fromCodePoint(point) : '') ?? written;
  });
  const back = new Map([...signs].map(([space, sign]) => [sign, space]));
  return {
    text: swapped,
    restore: (plain) => plain.replace(/[\uFDD0-\uFDEF]/g, (sign) => back.get(sign) ?? sign),
  };
}

const anyReference = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi;

/** A backslash takes the meaning from the sign after it: `\&#32;` is no reference. */
const escapeOrReference = /\\[\s\S]|&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi;

function pointOf([, hexadecimal, decimal]: readonly (string | undefined)[]): number {
  return hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
}
