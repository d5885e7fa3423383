/**
 * Offsets are UTF-16 code units, so an offset can fall inside a surrogate pair (an emoji, a
 * rare ideograph). A cut there would leave half a character on each side.
 */
export function cutsSurrogatePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/** Up to `limit` code units that stand directly before `offset`, cutting no surrogate pair. */
export function textBefore(text: string, offset: number, limit: number): string {
  let from = Math.max(0, offset - limit);
  if (cutsSurrogatePair(text, from)) from += 1;
  return text.slice(from, offset);
}

/** Up to `limit` code units that stand directly at and after `offset`, cutting no surrogate pair. */
export function textAfter(text: string, offset: number, limit: number): string {
  let to = Math.min(text.length, offset + limit);
  if (cutsSurrogatePair(text, to)) to -= 1;
  return text.slice(offset, to);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
