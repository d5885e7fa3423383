import { CommandFailure, exitCode } from '../exit-code';
import { parseTimeSpan } from '../time/time-span';

/** Ten years: longer than any program is left alone with a token. */
const longestDays = 3653;

/**
 * Milliseconds that `--expires` names; null for `never`.
 *
 * @throws {CommandFailure} for anything else
 */
export function readDuration(text: string): number | null {
  if (text === 'never') return null;
  const span = parseTimeSpan(text);
  if (span !== null && span <= longestDays * 86_400_000) return span;
  throw new CommandFailure(
    exitCode.usage,
    `--expires is "${text}". Give a whole number with h, d or w (hours, days, weeks) up to ${longestDays}d, such as 90d, or never.`,
  );
}
