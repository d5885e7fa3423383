/**
 * A name or a title inside a sentence of another script keeps its own direction, and does not
 * turn what stands around it.
 */
export function isolate(text: string): string {
  return text && `\u{2068}${text}\u{2069}`;
}
