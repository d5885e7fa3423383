import { refuseImpossibleDays } from '../time/calendar';
import { EdtfError } from '../time/edtf-error';
import type { Fields, Written } from './fields';

const rfc3339 =
  /^(\d{4}-\d\d-\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?(Z|z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** An instant with its offset from UTC, as RFC 3339 in UTC with milliseconds. */
export function instantIn(fields: Fields, name: string): Written<string> | null {
  const written = fields.text(name);
  if (written === null) return null;
  const wrong = (code: string, message: string, remedy: string) => {
    fields.wrong(written.line, code, message, { remedy });
    return null;
  };
  const example = 'Write day, time and offset from UTC, as in 2016-09-04T22:30:00+08:00.';
  const match = rfc3339.exec(written.value);
  const [, day = '', hour, minute, second = '00', offset] = match ?? [];
  if (match === null) {
    return wrong('not-an-instant', `“${written.value}” is not a day with a time.`, example);
  }
  if (offset === undefined) {
    return wrong(
      'time-without-offset',
      `“${written.value}” has no offset from UTC, so it is no certain instant.`,
      `Add the offset or Z at the end: ${written.value}+00:00 if it is UTC.`,
    );
  }
  try {
    refuseImpossibleDays(day);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    return wrong(error.code, error.message, error.remedy);
  }
  const instant = new Date(`${day}T${hour}:${minute}:${second}${offset.toUpperCase()}`);
  if (!(instant.getUTCFullYear() >= 1 && instant.getUTCFullYear() <= 9999)) {
    return wrong(
      'year-out-of-range',
      `“${written.value}” lies outside the years 1 to 9999.`,
      example,
    );
  }
  return { ...written, value: instant.toISOString() };
}
