/**
 * An EDTF time as the ISO 8601 date that schema.org takes, or null when it says more or less than
 * one date: a doubtful one, an interval, a season.
 */
export function isoDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(?:-(?:0\d|1[0-2])(?:-[0-3]\d)?)?$/.test(edtf) ? edtf : null;
}

/** An instant, or null when it stands for an open end of the calendar. */
export function boundedInstant(instant: string | undefined): string | null {
  return instant === undefined || /^(?:0001|9999)-/.test(instant) ? null : instant;
}
