/** The canonical form of a BCP 47 tag, or null when it is not one: "en_us" gives "en-US". */
export function languageTag(written: string | null | undefined): string | null {
  if (written == null) return null;
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
