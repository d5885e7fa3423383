import { said } from '../words/said';
import { locale } from '#words/phrases';

/** Made when first needed, as every format is. */
let format: Intl.DateTimeFormat | undefined;

/** "September 2016" for `2016-09`; a year as it stands. */
export function monthOf(edtf: string): string {
  if (!/^\d{4}-\d{2}$/.test(edtf)) return edtf;
  return said(`month:${edtf}`, () => {
    format ??= new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(Date.parse(edtf));
  });
}
