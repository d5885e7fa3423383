import { EdtfError } from './edtf-error';

/** Milliseconds since 1970 of the first instant of a day; months count from 1 and may overflow. */
export function dayStart(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

export function daysIn(year: number, month: number): number {
  return new Date(dayStart(year, month + 1, 0)).getUTCDate();
}

/** Year, month and a day whose digits may be unspecified, once qualifiers are taken out. */
const days = /(?<![\dX])(\d{4}|[\dX]{4})-(\d\d)-(\d|X)(\d|X)(?![\dX])/g;

/**
 * Refuses days that no calendar has. The parser refuses some of them without saying why, and
 * turns others (2015-02-29) into the day after.
 */
export function refuseImpossibleDays(text: string): void {
  for (const [, year = '', month = '', tens, ones] of text.matchAll(days)) {
    const monthNumber = Number(month);
    if (monthNumber < 1 || monthNumber > 12) {
      throw new EdtfError(
        'impossible-date',
        `There is no month ${month} in “${text}”.`,
        'Write a month from 01 to 12.',
      );
    }
    // A year with unspecified digits may be a leap year.
    const length = daysIn(year.includes('X') ? 2000 : Number(year), monthNumber);
    const least = Number(`${tens === 'X' ? 0 : tens}${ones === 'X' ? 0 : ones}`);
    if (least > length || (tens !== 'X' && ones !== 'X' && least < 1)) {
      throw new EdtfError(
        'impossible-date',
        `${year}-${month}-${tens}${ones} is not a day: ${year}-${month} has ${length} days.`,
        `Write a day from 01 to ${length}, or the month alone (${year}-${month}).`,
      );
    }
  }
}

/**
 * First and last month of a season code of ISO 8601-2, counted from January of its year; winter
 * runs into the next one. Codes 21 to 24 name no hemisphere and are read as northern.
 */
export const seasonMonths: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};
