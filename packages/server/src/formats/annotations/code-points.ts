/**
 * Our offsets count UTF-16 code units; a Web Annotation's TextPositionSelector counts characters
 * (code points). They differ after each emoji, and after most of the rarer scripts' letters.
 */
export function codePointOffset(text: string, codeUnits: number): number {
  let offset = 0;
  for (let at = 0; at < codeUnits; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offset += 1;
  return offset;
}
