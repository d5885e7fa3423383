import { locale } from '#words/phrases';

const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });

/** The country's name, by its ISO 3166 code; a code that names none stands as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}
