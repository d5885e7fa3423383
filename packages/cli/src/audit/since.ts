import { CommandFailure, exitCode } from '../exit-code';
import { parseTimeSpan } from '../time/time-span';

const instant = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * The instant that `--since` names: a day (in UTC), an instant, or a span before `now`.
 *
 * @throws {CommandFailure} for anything else, also for a day that no calendar has
 */
export function readSince(text: string, now: Date): Date {
  const span = parseTimeSpan(text);
  if (span !== null) return new Date(now.getTime() - span);
  const date = new Date(instant.test(text) ? text : Number.NaN);
  if (!Number.isNaN(date.getTime()) && isInCalendar(text.slice(0, 10))) return date;
  throw new CommandFailure(
    exitCode.usage,
    `--since is "${text}". Give a day (2016-09-04), an instant (2016-09-04T10:00Z), or a span back (12h, 7d, 4w).`,
  );
}

/** JavaScript takes February 30 for March 1. */
function isInCalendar(dayText: string): boolean {
  return new Date(`${dayText}T00:00:00Z`).toISOString().startsWith(dayText);
}
