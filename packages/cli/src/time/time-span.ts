const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };

/**
 * Milliseconds of a span such as `12h`, `90d` or `4w`; null for anything else.
 *
 * @example
 * parseTimeSpan('4w'); // 2_419_200_000
 */
export function parseTimeSpan(text: string): number | null {
  const [, digits, unit = ''] = /^([1-9]\d{0,5})([hdw])$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits) * (units[unit] ?? Number.NaN);
}
