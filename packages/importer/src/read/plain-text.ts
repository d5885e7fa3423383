/** Control characters other than white space, and halves of surrogate pairs, are no text. */
const controls = /(?![\t\n\r])\p{Cc}|\u{FEFF}/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Text as it came, made safe to store: control characters and byte order marks are dropped, half a
 * surrogate pair becomes U+FFFD, line ends become "\n". Everything else stays, no-break spaces,
 * combining marks and the controls of right-to-left text among it.
 */
export function safeText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(controls, '')
    .replace(loneSurrogates, '\u{FFFD}');
}

/** The text of one block: safe, runs of white space made one space, none at the ends. */
export function blockText(text: string): string {
  const joined = safeText(text)
    .replace(/[ \t\n\f]+/g, ' ')
    .replace(/^ | $/g, '');
  return joined.trim() === '' ? '' : joined;
}

/** As `blockText`, and null when nothing is left or more than `limit` code units are. */
export function shortText(text: string | null | undefined, limit = 500): string | null {
  if (text == null || text.length > limit * 10) return null;
  const short = blockText(text).trim();
  return short === '' || short.length > limit ? null : short;
}
