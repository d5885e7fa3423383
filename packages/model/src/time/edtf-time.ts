/// <reference types="./edtf" />
import edtf from 'edtf';
import { dayStart, refuseImpossibleDays, seasonMonths } from './calendar';
import { EdtfError } from './edtf-error';

export type EdtfPrecision =
  | 'instant'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval'
  | 'one-of'
  | 'all-of'
  | 'unspecified';

/** `approximate`: "about then" (~). `uncertain`: "if that is right" (?). `both`: %. */
export type EdtfCertainty = 'certain' | 'approximate' | 'uncertain' | 'both';

interface EdtfBase {
  /** As written, without space around it. */
  readonly edtf: string;
  readonly certainty: EdtfCertainty;
  /** First and last instant that it may mean, RFC 3339 in UTC; an open end is the limit below. */
  readonly earliest: string;
  readonly latest: string;
}

/** A single date, whatever its precision. */
export interface EdtfDate extends EdtfBase {
  readonly precision: Exclude<EdtfPrecision, 'interval' | 'one-of' | 'all-of'>;
}

/** From one date to another. `open` has no end known to exist; `unknown` has one not known. */
export interface EdtfInterval extends EdtfBase {
  readonly precision: 'interval';
  readonly start: EdtfTime | 'open' | 'unknown';
  readonly end: EdtfTime | 'open' | 'unknown';
}

/** One of several dates, or all of them. */
export interface EdtfChoice extends EdtfBase {
  readonly precision: 'one-of' | 'all-of';
  readonly members: readonly EdtfTime[];
}

export type EdtfTime = EdtfDate | EdtfInterval | EdtfChoice;

/** Where an open start lies, so that every time can be sorted and stored. */
export const openEarliest = '0001-01-01T00:00:00.000Z';
/** Where an open end lies. */
export const openLatest = '9999-12-31T23:59:59.999Z';

/**
 * Reads an EDTF time of level 0, 1 or 2. Days, months and years are read in UTC.
 * Throws an `EdtfError` for text that is not EDTF, for impossible days, intervals that end
 * before they begin, times of day without an offset from UTC, and years outside 1 to 9999.
 *
 * @example
 * parseEdtf('2016-07~').latest // '2016-07-31T23:59:59.999Z'
 */
export function parseEdtf(text: string): EdtfTime {
  const value = text.trim();
  refuseImpossibleDays(value.replace(/[?~%]/g, ''));
  refuseTimesWithoutOffset(value);
  const parsed = parseWithLibrary(value);
  // The parser's own type is the name of a class, which bundlers change.
  if (value.includes('/')) return interval(value);
  return /^[[{]/.test(value) ? choice(value) : date(value, parsed);
}

/** True when `text` is a whole, certain day: "2016-09-04". */
export function isEdtfDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return parseEdtf(text).precision === 'day';
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}

type LibraryValue = ReturnType<typeof edtf>;

function parseWithLibrary(value: string): LibraryValue {
  if (value.length > 200) throw notEdtf(`${value.slice(0, 40)}…`);
  const [start, end] = value.split('/');
  // The library knows an interval only by two different ends.
  if (start !== undefined && start === end && /\d/.test(start)) {
    throw new EdtfError(
      'reversed-interval',
      `“${value}” begins and ends at the same time.`,
      `Write “${start}”.`,
    );
  }
  try {
    return edtf(value);
  } catch (error) {
    if (error instanceof RangeError && /invalid (?:upper|lower) bound/.test(error.message)) {
      throw new EdtfError(
        'reversed-interval',
        `“${value}” ends before it begins.`,
        'Write the earlier date first.',
      );
    }
    throw notEdtf(value);
  }
}

function notEdtf(value: string): EdtfError {
  return new EdtfError(
    'not-edtf',
    value === '' ? 'The time is empty.' : `“${value}” is not an EDTF time.`,
    'Write a day (2016-09-04), month (2016-09), year (2016), interval (2016-08-26/2016-09-04), or put ~ after what is approximate (2016-07~).',
  );
}

function refuseTimesWithoutOffset(value: string): void {
  const naked = /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?![\d:.]|Z|[+-]\d)/.exec(value);
  if (naked === null) return;
  throw new EdtfError(
    'time-without-offset',
    `“${value}” has a time of day without an offset from UTC.`,
    'Write Z or the offset after the time (2016-09-04T22:30:00+08:00), or the day alone.',
  );
}

function date(value: string, parsed: LibraryValue): EdtfDate {
  const plain = value.replace(/[?~%]/g, '');
  const precision = precisionOf(plain);
  let { min, max } = parsed;
  if (precision === 'season') {
    const [year, code] = plain.split('-');
    const [first, last] = seasonMonths[code ?? ''] ?? [1, 12];
    min = dayStart(Number(year), first, 1);
    max = dayStart(Number(year), last + 1, 1) - 1;
  }
  return {
    edtf: value,
    precision,
    certainty: certaintyOf(value),
    earliest: instant(min, value),
    latest: instant(max, value),
  };
}

/** @param plain a date that the parser has accepted, without its qualifiers. */
function precisionOf(plain: string): EdtfDate['precision'] {
  if (plain.includes('T')) return 'instant';
  if (/^\d{4}-\d\d-\d\d$/.test(plain)) return 'day';
  if (/^\d{4}-(?:0[1-9]|1[0-2]|\d\d-XX)$/.test(plain)) return 'month';
  if (/^\d{4}-\d\d$/.test(plain)) return 'season';
  if (/^\d{3}X?$/.test(plain)) return 'decade';
  if (/^\d\d(?:XX)?$/.test(plain)) return 'century';
  if (/^\d{4}-XX(?:-XX)?$/.test(plain)) return 'year';
  return plain.includes('X') ? 'unspecified' : 'year';
}

function certaintyOf(value: string): EdtfCertainty {
  if (value.includes('%')) return 'both';
  const approximate = value.includes('~');
  const uncertain = value.includes('?');
  if (approximate && uncertain) return 'both';
  if (approximate) return 'approximate';
  return uncertain ? 'uncertain' : 'certain';
}

function interval(value: string): EdtfInterval {
  const [from = '', to = ''] = value.split('/');
  const start = bound(from);
  const end = bound(to);
  return {
    edtf: value,
    precision: 'interval',
    certainty: certaintyOf(value),
    earliest: typeof start === 'string' ? openEarliest : start.earliest,
    latest: typeof end === 'string' ? openLatest : end.latest,
    start,
    end,
  };
}

function bound(value: string): EdtfTime | 'open' | 'unknown' {
  if (value === '') return 'unknown';
  return value === '..' ? 'open' : parseEdtf(value);
}

/** "[2016-09-03,2016-09-04]", "{2016..2018}", "[..2016-09-04]". */
function choice(value: string): EdtfChoice {
  const members = value
    .slice(1, -1)
    .split(',')
    .map((member) => member.trim())
    .map((member) => {
      const stretch = /^(.*?)\.\.(.*)$/.exec(member);
      if (stretch === null) return parseEdtf(member);
      return interval(`${stretch[1] || '..'}/${stretch[2] || '..'}`);
    });
  const bounds = members.map((member) => [member.earliest, member.latest] as const);
  return {
    edtf: value,
    precision: value.startsWith('[') ? 'one-of' : 'all-of',
    certainty: certaintyOf(value),
    earliest: bounds.map(([earliest]) => earliest).reduce((a, b) => (a < b ? a : b)),
    latest: bounds.map(([, latest]) => latest).reduce((a, b) => (a > b ? a : b)),
    members,
  };
}

/** The years 1 to 9999 have instants of one length, which sort as text. */
function instant(milliseconds: number, value: string): string {
  const least = Date.parse(openEarliest);
  const most = Date.parse(openLatest);
  // A year written XXXX may be any.
  const clamped = value.includes('X')
    ? Math.min(Math.max(milliseconds, least), most)
    : milliseconds;
  if (!(clamped >= least && clamped <= most)) {
    throw new EdtfError(
      'year-out-of-range',
      `“${value}” lies outside the years 1 to 9999.`,
      'Write a year of four digits, from 0001 to 9999.',
    );
  }
  return new Date(clamped).toISOString();
}
