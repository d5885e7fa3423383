import {
  type EdtfChoice,
  type EdtfDate,
  type EdtfInterval,
  type EdtfTime,
  parseEdtf,
} from './edtf-time';
import { edtfWords, type EdtfWords } from './edtf-words';

/**
 * An EDTF time as a reader of that locale would write it. Throws an `EdtfError` for text that is
 * not EDTF, and a RangeError for a malformed locale.
 *
 * @param locale BCP 47. Dates are in the Gregorian calendar and UTC.
 * @param phrase The text's own words for the time. EDTF can say "around July" but not "mid-July"
 *   without naming days that nobody knows; the words can.
 * @example
 * displayEdtf('2016-08-26/2016-09-04', 'en-GB') // '26 August – 4 September 2016'
 * displayEdtf('2016-07-11/2016-07-20~', 'en') // 'mid-July 2016'
 * displayEdtf('2016-07~', 'en', 'in mid-July') // 'mid-July 2016'
 */
export function displayEdtf(edtf: string, locale: string, phrase: string | null = null): string {
  const time = parseEdtf(edtf);
  const display = new Display(locale);
  return display.spokenPartOfMonth(time, phrase) ?? display.time(time);
}

/** "mid-July", "late in July": how English names a third of a month. */
const spokenPart = /\b(early|mid|late)(?:-| in )\p{L}/iu;

class Display {
  readonly #words: EdtfWords;

  constructor(private readonly locale: string) {
    this.#words = edtfWords(locale);
  }

  time(time: EdtfTime): string {
    switch (time.precision) {
      case 'interval':
        return this.interval(time);
      case 'one-of':
      case 'all-of':
        return this.choice(time);
      default:
        return this.qualified(time, this.date(time));
    }
  }

  /** The third of a month that the words name, when all that EDTF could say is "about this month". */
  spokenPartOfMonth(time: EdtfTime, phrase: string | null): string | null {
    if (time.precision !== 'month' || time.certainty !== 'approximate') return null;
    const part = spokenPart.exec(phrase ?? '')?.[1]?.toLowerCase();
    if (part !== 'early' && part !== 'mid' && part !== 'late') return null;
    const pattern = this.#words[part];
    return pattern && fill(pattern, { time: this.format('month').format(new Date(time.earliest)) });
  }

  private date(time: EdtfDate): string {
    switch (time.precision) {
      case 'season':
        return this.season(time);
      case 'decade':
      case 'century': {
        const pattern = this.#words[time.precision];
        return pattern === null
          ? this.range(time, 'year')
          : fill(pattern, { time: this.year(time.earliest) });
      }
      case 'unspecified':
        return time.edtf.startsWith('XXXX') ? this.#words.undated : this.range(time, 'day');
      default:
        return this.format(time.precision).format(new Date(time.earliest));
    }
  }

  private interval(time: EdtfInterval): string {
    const { start, end } = time;
    const words = this.#words;
    if (typeof start === 'string' && typeof end === 'string') return words.undated;
    if (typeof end === 'string') {
      const pattern = end === 'open' ? words.since : words.from;
      return fill(pattern, { time: typeof start === 'string' ? '' : this.time(start) });
    }
    if (typeof start === 'string') return fill(words.until, { time: this.time(end) });
    const partOfMonth = this.partOfMonth(time, start, end);
    if (partOfMonth !== null) return partOfMonth;
    // Intl shortens what both ends share, but only for ends of the same kind.
    if (start.precision === end.precision && rangeable(start.precision)) {
      const sameDoubt = start.certainty === end.certainty;
      if (sameDoubt) return this.qualified(start, this.range(time, start.precision));
    }
    return fill(words.between, { start: this.time(start), end: this.time(end) });
  }

  /** "mid-July 2016": a third of a month whose ends are approximate. */
  private partOfMonth(time: EdtfInterval, start: EdtfTime, end: EdtfTime): string | null {
    if (time.certainty !== 'approximate') return null;
    if (start.precision !== 'day' || end.precision !== 'day') return null;
    const month = time.earliest.slice(0, 7);
    if (time.latest.slice(0, 7) !== month) return null;
    const first = Number(time.earliest.slice(8, 10));
    const last = Number(time.latest.slice(8, 10));
    const { early, mid, late } = this.#words;
    const pattern =
      first === 1 && last === 10
        ? early
        : first === 11 && last === 20
          ? mid
          : first === 21 && last >= 28
            ? late
            : null;
    return pattern && fill(pattern, { time: this.format('month').format(new Date(time.earliest)) });
  }

  private choice(time: EdtfChoice): string {
    const type = time.precision === 'one-of' ? 'disjunction' : 'conjunction';
    const list = new Intl.ListFormat(this.locale, { type });
    return list.format(time.members.map((member) => this.time(member)));
  }

  private season(time: EdtfDate): string {
    const code = Number(/-[?~%]?(\d\d)/.exec(time.edtf)?.[1]);
    const { seasons, quarters, thirds, halves } = this.#words;
    const pattern =
      code >= 40
        ? halves[code - 40]
        : code >= 37
          ? thirds[code - 37]
          : code >= 33
            ? quarters[code - 33]
            : seasons[(code - 21) % 4];
    return pattern === undefined
      ? this.range(time, 'month')
      : fill(pattern, { time: this.year(time.earliest) });
  }

  private qualified(time: EdtfTime, written: string): string {
    const { approximate, uncertain } = this.#words;
    switch (time.certainty) {
      case 'certain':
        return written;
      case 'approximate':
        return fill(approximate, { time: written });
      case 'uncertain':
        return fill(uncertain, { time: written });
      case 'both':
        return fill(uncertain, { time: fill(approximate, { time: written }) });
    }
  }

  private range(time: EdtfTime, precision: keyof typeof formats): string {
    return (
      this.format(precision)
        .formatRange(new Date(time.earliest), new Date(time.latest))
        // Intl puts thin spaces around the dash, which many fonts lack.
        .replace(/\u2009/g, ' ')
    );
  }

  private year(instant: string): string {
    return this.format('year').format(new Date(instant));
  }

  private format(precision: keyof typeof formats): Intl.DateTimeFormat {
    const key = `${this.locale} ${precision}`;
    const format =
      formatters.get(key) ??
      new Intl.DateTimeFormat(this.locale, {
        ...formats[precision],
        calendar: 'gregory',
        timeZone: 'UTC',
      });
    formatters.set(key, format);
    return format;
  }
}

const formats = {
  instant: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter costs far more than using one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function rangeable(precision: EdtfTime['precision']): precision is 'day' | 'month' | 'year' {
  return precision === 'day' || precision === 'month' || precision === 'year';
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
