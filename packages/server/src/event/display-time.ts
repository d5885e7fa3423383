import { displayEdtf } from '@dateline/model';
import { LRUCache } from 'lru-cache';
import { badInput } from '../execution/refusal';

/** Spelling out a time takes longer than all else in an event; most are asked for again. */
const spelledOut = new LRUCache<string, string>({ max: 5000 });

/** An EDTF time for readers of a language (BCP 47), with the article's own words for it. */
export function displayTime(edtf: string, language: string, phrase: string | null): string {
  const key = `${language} ${edtf} ${phrase ?? ''}`;
  const known = spelledOut.get(key);
  if (known !== undefined) return known;
  const display = displayEdtf(edtf, checkedLanguage(language), phrase);
  spelledOut.set(key, display);
  return display;
}

function checkedLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) {
      throw badInput(
        '`language` must be a BCP 47 language tag, for example "en", "en-GB" or "ar".',
      );
    }
    throw error;
  }
}
