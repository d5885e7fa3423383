/**
 * The few words that Intl has no names for. `{time}`, `{start}` and `{end}` stand for dates that
 * Intl has written out. To add a language, add an entry to
 * the table below.
 */
export interface EdtfWords {
  readonly approximate: string;
  readonly uncertain: string;
  readonly between: string;
  readonly until: string;
  readonly since: string;
  readonly from: string;
  readonly undated: string;
  /** Thirds of a month. Null, here and below: the language has no words yet; dates are written. */
  readonly early: string | null;
  readonly mid: string | null;
  readonly late: string | null;
  readonly decade: string | null;
  readonly century: string | null;
  /** Spring to winter, the quarters, the thirds and the halves of a year, in order. */
  readonly seasons: readonly string[];
  readonly quarters: readonly string[];
  readonly thirds: readonly string[];
  readonly halves: readonly string[];
}

const english: EdtfWords = {
  approximate: 'around {time}',
  uncertain: 'possibly {time}',
  between: '{start} – {end}',
  until: 'until {time}',
  since: 'since {time}',
  from: 'from {time}',
  undated: 'at an unknown time',
  early: 'early {time}',
  mid: 'mid-{time}',
  late: 'late {time}',
  decade: 'the {time}s',
  century: 'the {time}s',
  seasons: ['spring {time}', 'summer {time}', 'autumn {time}', 'winter {time}'],
  quarters: [
    'first quarter of {time}',
    'second quarter of {time}',
    'third quarter of {time}',
    'last quarter of {time}',
  ],
  thirds: ['first third of {time}', 'second third of {time}', 'last third of {time}'],
  halves: ['first half of {time}', 'second half of {time}'],
};

const arabic: EdtfWords = {
  approximate: 'حوالي {time}',
  uncertain: 'ربما {time}',
  between: '{start} – {end}',
  until: 'حتى {time}',
  since: 'منذ {time}',
  from: 'ابتداءً من {time}',
  undated: 'في وقت غير معروف',
  early: 'أوائل {time}',
  mid: 'منتصف {time}',
  late: 'أواخر {time}',
  decade: 'عقد {time}',
  century: 'القرن الذي بدأ عام {time}',
  seasons: ['ربيع {time}', 'صيف {time}', 'خريف {time}', 'شتاء {time}'],
  quarters: [
    'الربع الأول من {time}',
    'الربع الثاني من {time}',
    'الربع الثالث من {time}',
    'الربع الأخير من {time}',
  ],
  thirds: ['الثلث الأول من {time}', 'الثلث الثاني من {time}', 'الثلث الأخير من {time}'],
  halves: ['النصف الأول من {time}', 'النصف الثاني من {time}'],
};

const wordsByLanguage: Readonly<Record<string, EdtfWords>> = { en: english, ar: arabic };

/** Signs for the languages without words here: no language but their own is mixed in. */
const signs: EdtfWords = {
  approximate: '≈ {time}',
  uncertain: '{time} (?)',
  between: '{start} – {end}',
  until: '… – {time}',
  since: '{time} – …',
  from: '{time} – ?',
  undated: '?',
  early: null,
  mid: null,
  late: null,
  decade: null,
  century: null,
  seasons: [],
  quarters: [],
  thirds: [],
  halves: [],
};

/** The words of a language, by its tag ("en-GB", "ar"); signs where there are none yet. */
export function edtfWords(locale: string): EdtfWords {
  return wordsByLanguage[new Intl.Locale(locale).language] ?? signs;
}
