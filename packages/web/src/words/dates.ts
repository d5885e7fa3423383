import { language, locale, size, wireDate as inWire } from '#words/phrases';
import { numeral } from './numbers';
import { said } from './said';

/** Made when first needed: each takes the browser longer to make than a paragraph to show. */
const formats = {
  day: null as Intl.DateTimeFormat | null,
  moment: null as Intl.DateTimeFormat | null,
};

function dayFormat(): Intl.DateTimeFormat {
  return (formats.day ??= new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }));
}

function momentFormat(): Intl.DateTimeFormat {
  return (formats.moment ??= new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }));
}

/** "September 4, 2016", from an instant or from an EDTF day; anything else as it stands. */
export function dayOf(date: string): string {
  const at = Date.parse(date);
  return Number.isNaN(at) ? date : said(`day:${date}`, () => unbroken(dayFormat().format(at)));
}

/** A day and its month stay on one line. */
export function unbroken(date: string): string {
  return date
    .replaceAll(/(\p{L}\.?) (\d{1,2}\b)/gu, '$1\u{a0}$2')
    .replaceAll(/(\b\d{1,2}) (?=\p{L})/gu, '$1\u{a0}');
}

/** What an article says its language is may be no tag at all. */
function tagOr(tag: string, otherwise: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : otherwise;
}

/**
 * "Sept. 4", as a dateline has it, from an EDTF day; null for a date that is no single day.
 *
 * @param written The language of the text that it stands in, if that is not the interface's.
 */
export function wireDate(edtf: string, written: string = language): string | null {
  const match = /^-?\d{4}-(\d{2})-(\d{2})/.exec(edtf);
  if (!match) return null;
  if (!written.startsWith(language)) {
    const options = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
    return unbroken(new Date(match[0]).toLocaleDateString(tagOr(written, locale), options));
  }
  return inWire(Number(match[1]), Number(match[2]));
}

/** "Sunday 21:40" within a week, the day before that; in the reader's own time. Browser only. */
export function momentOf(at: number, now: number): string {
  return now - at < 6 * 24 * 60 * 60 * 1000
    ? momentFormat().format(at).replace(/[,،]/, '')
    : dayOf(new Date(at).toISOString());
}

/** "184 kB", "2.3 MB". */
export function sizeOf(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? size.kilobytes(numeral(Math.max(1, Math.round(kilobytes))))
    : size.megabytes(numeral(Math.round(kilobytes / 100) / 10));
}
