import type { Language } from '../languages';

/** This language, as languages.json has it. */
export const language: Language = 'en';

/** For `Intl`: how dates and numbers are written. */
export const locale = 'en-US';

/**
 * Whether `locale` writes numbers under a thousand as JavaScript does: 0.5, 999. A browser takes longer to
 * make a number format than all else that a page has to say.
 */
export const plainNumbers: boolean = true;

export const asOf = (date: string) => `as of ${date}`;

export const inPlace = (name: string) => `in ${name}`;

export const list = (parts: readonly string[]) =>
  parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Between the last two of several. */
export const and = ' and ';

/** Between what is listed without a last word for it. */
export const comma = ', ';

export const semicolon = '; ';

/** Words as the text has them. */
export const quoted = (words: string) => `“${words}”`;

export const size = {
  kilobytes: (number: string) => `${number} kB`,
  megabytes: (number: string) => `${number} MB`,
};

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

/** "Sept. 4", as a dateline has it; the first month is 1. */
export const wireDate = (month: number, day: number) =>
  `${wireMonths[month - 1] ?? ''}\u{a0}${day}`;
