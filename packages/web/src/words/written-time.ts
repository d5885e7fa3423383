import type { EventTime } from './event-time';
import { said } from './said';

/** The words around dates that `Intl` has none for; `time` is a date that it has written. */
export interface TimeWords {
  readonly locale: string;
  readonly undated: string;
  readonly early: (time: string) => string;
  readonly mid: (time: string) => string;
  readonly late: (time: string) => string;
  readonly around: (time: string) => string;
  readonly possibly: (time: string) => string;
  readonly until: (time: string) => string;
  readonly since: (time: string) => string;
  readonly between: (start: string, end: string) => string;
  /** Where a form of EDTF has no words here: what the service says, in English. */
  readonly foreign: (display: string) => string;
}

type Precision = 'instant' | 'day' | 'month' | 'year';

interface One {
  readonly at: number;
  readonly precision: Precision;
  readonly doubt: '' | '?' | '~' | '%';
}

const options: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  instant: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    const common = { calendar: 'gregory', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat(locale, { ...options[precision], ...common });
    formats.set(key, format);
  }
  return format;
}

const single =
  /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?(T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))?([?~%]?)$/;

function oneOf(edtf: string): One | null {
  const found = single.exec(edtf);
  if (!found) return null;
  const [, year, month, day, clock, doubt = ''] = found;
  const precision = clock ? 'instant' : day ? 'day' : month ? 'month' : 'year';
  const at = Date.parse(
    clock ? edtf.replace(/[?~%]$/, '') : `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`,
  );
  return Number.isNaN(at) ? null : { at, precision, doubt: doubt as One['doubt'] };
}

/** The third of a month that English words name, when EDTF could say only "about this month". */
const spoken = /\b(early|mid|late)(?:-| in )\p{L}/iu;

/** An event's time in a language that the service does not write. */
export function writtenTime({ display = '', edtf, phrase }: EventTime, words: TimeWords): string {
  if (edtf === undefined) return words.foreign(display);
  const one = oneOf(edtf);
  if (one) return spokenThird(one, phrase, words) ?? doubted(one, words);
  const [from, to, ...more] = edtf.split('/');
  if (from === undefined || to === undefined || more.length > 0) return words.foreign(display);
  const open = (end: string) => end === '' || end === '..';
  if (open(from) && open(to)) return words.undated;
  const [start, end] = [oneOf(from), oneOf(to)];
  if (open(from)) return end ? words.until(doubted(end, words)) : words.foreign(display);
  if (open(to)) return start ? words.since(doubted(start, words)) : words.foreign(display);
  if (!start || !end) return words.foreign(display);
  return writtenThird(start, end, words) ?? stretch(start, end, words);
}

function written({ at, precision }: One, { locale }: TimeWords): string {
  return said(`time:${precision}:${at}`, () => formatOf(locale, precision).format(at));
}

function doubted(one: One, words: TimeWords, text = written(one, words)): string {
  if (one.doubt === '~') return words.around(text);
  if (one.doubt === '?') return words.possibly(text);
  return one.doubt === '%' ? words.possibly(words.around(text)) : text;
}

function spokenThird(one: One, phrase: string | null | undefined, words: TimeWords) {
  if (one.precision !== 'month' || one.doubt !== '~') return null;
  const third = spoken.exec(phrase ?? '')?.[1]?.toLowerCase();
  if (third !== 'early' && third !== 'mid' && third !== 'late') return null;
  return words[third](written(one, words));
}

/** "mid-July": a third of a month whose ends are approximate. */
function writtenThird(start: One, end: One, words: TimeWords): string | null {
  if (start.precision !== 'day' || end.precision !== 'day') return null;
  if (start.doubt !== '~' && end.doubt !== '~') return null;
  const [first, last] = [new Date(start.at), new Date(end.at)];
  if (first.toISOString().slice(0, 7) !== last.toISOString().slice(0, 7)) return null;
  const month = written({ ...start, precision: 'month' }, words);
  const days = `${first.getUTCDate()}-${last.getUTCDate()}`;
  if (days === '1-10') return words.early(month);
  if (days === '11-20') return words.mid(month);
  return first.getUTCDate() === 21 && last.getUTCDate() >= 28 ? words.late(month) : null;
}

function stretch(start: One, end: One, words: TimeWords): string {
  // Intl shortens what both ends share, but only for ends of the same kind.
  if (start.precision === end.precision && start.doubt === end.doubt) {
    const { precision } = start;
    const range = said(`time:${precision}:${start.at}/${end.at}`, () =>
      formatOf(words.locale, precision).formatRange(start.at, end.at).replaceAll('\u{2009}', ' '),
    );
    return doubted(start, words, range);
  }
  return words.between(doubted(start, words), doubted(end, words));
}
