import { locale } from '#words/phrases';

const steps = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const;

let format: Intl.RelativeTimeFormat | null = null;

/** "3 days ago", "just now"; what seems to lie ahead, by a wrong clock, is now. */
export function agoOf(at: number, now: number): string {
  format ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const age = Math.max(0, now - at);
  for (const [unit, length] of steps) {
    if (age >= length) return format.format(-Math.floor(age / length), unit);
  }
  return format.format(0, 'second');
}

/** "2 GB", "340 MB": about how much room there is. */
export function roomOf(bytes: number): string {
  const giga = bytes >= 1e9;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: giga ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: giga && bytes < 1e10 ? 1 : 0,
  }).format(bytes / (giga ? 1e9 : 1e6));
}

/** "43%", or "43 %" where that is the custom. */
export function shareOf(done: number, of: number): string {
  const share = of > 0 ? done / of : 0;
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}
