/** Ends when either does; with the given one in a browser that cannot join them. */
export function anySignal(given: AbortSignal | null | undefined, own: AbortSignal): AbortSignal {
  if (!given) return own;
  return 'any' in AbortSignal ? AbortSignal.any([given, own]) : given;
}
