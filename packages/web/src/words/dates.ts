import { locale } from '#words/phrases';

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
  return Number.isNaN(at) ? date : unbroken(dayFormat().format(at));
}

/** A day and its month stay on one line. */
export function unbroken(date: string): string {
  return date.replaceAll(/(\p{L}) (\d{1,2}\b)/gu, '$1\u{a0}$2');
}

/** The months as a wire dispatch has them. */
const wireMonths = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** "Sept. 4", as a dateline has it, from an EDTF day; null for a date that is no single day. */
export function wireDate(edtf: string): string | null {
  const match = /^-?\d{4}-(\d{2})-(\d{2})/.exec(edtf);
  const month = match && wireMonths[Number(match[1]) - 1];
  return month ? `${month}\u{a0}${Number(match[2])}` : null;
}

/** "Sunday 21:40" within a week, the day before that; in the reader's own time. Browser only. */
export function momentOf(at: number, now: number): string {
  return now - at < 6 * 24 * 60 * 60 * 1000
    ? momentFormat().format(at).replace(',', '')
    : dayOf(new Date(at).toISOString());
}

/** "184 kB", "2.3 MB". */
export function sizeOf(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} kB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
