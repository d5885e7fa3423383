/** Bytes in which a page must name its encoding, as browsers have it. */
const declarationWithin = 1024;

/**
 * The text of a page. Its encoding is told by a byte order mark, else by the header, else by the
 * page's own meta element, else it is UTF-8. Bytes that are none of it become U+FFFD.
 *
 * @param contentType the header, as it came.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | undefined): string {
  const label = markIn(bytes) ?? charsetOf(contentType) ?? declaredIn(bytes) ?? 'utf-8';
  return decoded(bytes, label);
}

function markIn(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function charsetOf(contentType: string | undefined): string | null {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationWithin));
  const label = /<meta[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ?? null;
  // A page that could be read this far is not in UTF-16, whatever it says.
  return label !== null && /^utf-16/i.test(label) ? 'utf-8' : label;
}

function decoded(bytes: Uint8Array, label: string): string {
  try {
    const decoder = new TextDecoder(label);
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
  } catch (error) {
    // A label that nobody knows: the page is most likely UTF-8 all the same.
    if (error instanceof RangeError) return new TextDecoder('utf-8').decode(bytes);
    throw error;
  }
}

/** What windows-1252 has from 0x80 on, where Latin-1 has control characters. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode windows-1252 as Latin-1; where they do not, nothing changes here. */
function withWindowsSigns(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80) || sign,
  );
}
