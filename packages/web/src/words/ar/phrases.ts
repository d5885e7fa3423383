import type * as english from '../en/phrases';
import type { Language } from '../languages';

export const language: Language = 'ar';

// Digits as most newspapers that are read across the Arab world set them, from Rabat to Muscat.
export const locale = 'ar-u-nu-latn';

/**
 * Whether `locale` writes numbers under a thousand as JavaScript does: 0.5, 999. A browser takes longer to
 * make a number format than all else that a page has to say.
 */
export const plainNumbers: boolean = true;

export const asOf: typeof english.asOf = (date) => `في ${date}`;

export const inPlace: typeof english.inPlace = (name) => `في ${name}`;

export const list: typeof english.list = (parts) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('، ')} و${parts.at(-1)}`;

export const and = ' و';

export const comma = '، ';

export const semicolon = '؛ ';

export const quoted: typeof english.quoted = (words) => `«${words}»`;

export const size: typeof english.size = {
  kilobytes: (number) => `${number} ك.ب`,
  megabytes: (number) => `${number} م.ب`,
};

const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

export const wireDate: typeof english.wireDate = (month, day) =>
  `${day}\u{a0}${months[month - 1] ?? ''}`;
