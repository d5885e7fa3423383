import { isOpener } from './common-words';
import type { BlockWords, Word } from './words';

/** A run of words that may be one name: "John F. Kerry", "Staffan de Mistura". */
export interface CapitalRun {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const particle =
  /^(?:de|del|della|di|da|das|do|dos|du|la|le|von|van|der|den|ter|ten|zu|bin|bint|ibn|abu|al|el|y|e|st)$/i;
const lowerParticle =
  /^(?:de|del|della|di|da|das|do|dos|du|la|le|von|van|der|den|ter|ten|zu|bin|bint|ibn|al|el|y)$/;
const calendar =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|November|December|Sept|Aug|Jan|Feb|Oct|Nov|Dec)$/;

/** Names of days and months: they stand beside names and are no part of them. */
export function isCalendarWord(word: string): boolean {
  return calendar.test(word);
}

export function isParticle(word: string): boolean {
  return particle.test(word);
}

/**
 * The longest run of names from word `index` on: capitals, joined by single spaces, with the
 * particles of names between them. Null when the word has no capital.
 */
export function capitalRunAt(
  { block, words }: BlockWords,
  index: number,
  most = 6,
): CapitalRun | null {
  const first = words[index];
  if (first === undefined || !first.capital || isCalendarWord(first.text)) return null;
  const run: Word[] = [first];
  for (let at = index + 1; run.length < most; at += 1) {
    const next = words[at];
    if (next === undefined || !next.joined || next.opens) break;
    // "The" and "In" with a capital begin something else.
    if (next.capital && next.text.length > 1 && isOpener(next.text)) break;
    if (next.capital && !isCalendarWord(next.text)) {
      run.push(next);
      continue;
    }
    // A particle counts only when the name goes on after it.
    const after = words[at + 1];
    const second = words[at + 2];
    if (!lowerParticle.test(next.text) || after === undefined || !after.joined) break;
    if (after.capital) {
      run.push(next);
    } else if (lowerParticle.test(after.text) && second?.joined === true && second.capital) {
      run.push(next, after);
      at += 1;
    } else break;
  }
  return runOf(block.text, run);
}

export function runOf(text: string, words: readonly Word[]): CapitalRun | null {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  return { words, start: first.start, end: last.end, text: text.slice(first.start, last.end) };
}
