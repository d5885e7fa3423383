import { isEdtfDay } from '@dateline/model';
import type { WrittenTime } from './read-result';

const dayAndTime =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A day or an instant as pages write them; null for anything else. A time of day without an offset
 * is read as UTC: the day is right for most readers, and the instant at most half a day off.
 */
export function writtenTime(written: string | null | undefined): WrittenTime | null {
  const match = dayAndTime.exec(written?.trim() ?? '');
  const [, day = '', hour = '00', minute = '00', second = '00', offset = 'Z'] = match ?? [];
  if (match === null || !isEdtfDay(day)) return null;
  const zone = /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = new Date(`${day}T${hour}:${minute}:${second}${zone}`);
  if (Number.isNaN(instant.valueOf())) return null;
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999 ? { instant: instant.toISOString(), day } : null;
}
