/** Characters of a caller's own words that a message may repeat. */
const longest = 60;
/** Characters of a message that repeats them. */
const longestMessage = 400;

/** A client's own words, short enough not to flood a message. */
export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/**
 * A message of a library's, which may repeat what the caller sent: whatever it quotes and
 * whatever is one long word is cut, and so is the whole.
 */
export function cutMessage(message: string, most = longestMessage): string {
  if (message.length <= longest) return message;
  const short = message
    .slice(0, 20 * most)
    .replace(/"((?:[^"\\]|\\.)*)(?:"|$)/gs, (_quoted, inner: string) => `"${cut(inner)}"`)
    .replace(/[^\s"]{61,}/g, cut);
  return short.length > most ? `${short.slice(0, most)}…` : short;
}
