import { describe, expect, it } from 'vitest';
import { cutAround, markedWhole, opening } from './snippet';
import { clausesOf, matcherOf } from './query';
import { termsOf, tokensOf } from './tokens';

const shown = (text: string | undefined) =>
  text?.replaceAll('\u{e000}', '[').replaceAll('\u{e001}', ']');
const wanted = (query: string) => matcherOf(clausesOf(query));
const filler = 'one two three four five six seven eight nine ten ';

describe('the words of a text', () => {
  it('are its parts, and what they are joined to', () => {
    expect(termsOf('The cease-fire of al-Assad’s U.N.')).toEqual(
      expect.arrayContaining(['cease', 'fire', 'ceasefire', 'al', 'assad', 'un']),
    );
    expect(termsOf('Kerry’s')).not.toContain('kerrys');
    expect(termsOf('Kerry–Lavrov')).toEqual(['kerry', 'lavrov']);
  });

  it('say where they stand in the text as it is written', () => {
    const text = 'İstanbul’da e\u0301tude \u{1f600} cease-fire';
    for (const { start, end, term } of tokensOf(text)) {
      expect(termsOf(text.slice(start, end))).toContain(term);
    }
  });
});

describe('a snippet', () => {
  it('begins and ends where words do, around what was looked for', () => {
    const text = `${filler.repeat(5)}Aleppo ${filler.repeat(5)}`;
    const cut = cutAround(text, wanted('alep'));
    expect(shown(cut?.text)).toMatch(/^…(?:[a-z]+ )+\[Aleppo\](?: [a-z]+)+…$/);
    expect(text.slice(cut?.first.start, cut?.first.end)).toBe('Aleppo');
  });

  it('is where most of the words stand together', () => {
    const text = `Kerry ${filler.repeat(6)}Kerry met Lavrov in Geneva. ${filler.repeat(6)}Lavrov`;
    const cut = cutAround(text, wanted('kerry lavrov geneva'));
    expect(cut?.matches).toBe(3);
    expect(shown(cut?.text)).toContain('[Kerry] met [Lavrov] in [Geneva]');
  });

  it('marks what is joined once, whichever way it is looked for', () => {
    const text = 'A cease-fire holds.';
    expect(shown(markedWhole(text, wanted('ceasefire')))).toBe('A [cease-fire] holds.');
    expect(shown(markedWhole(text, wanted('cease')))).toBe('A [cease-fire] holds.');
    expect(shown(markedWhole(text, wanted('cease-fire')))).toBe('A [cease-fire] holds.');
  });

  it('is null where nothing was looked for, and is never taken in by marks of its own', () => {
    expect(cutAround('Aleppo', wanted('Kerry'))).toBeNull();
    expect(opening('a\u{e000}b')).toBe('a b');
  });

  it('of a text without spaces is cut all the same, and no letter in two', () => {
    const text = '\u{1f600}'.repeat(400);
    expect(opening(text)).not.toMatch(/\p{Cs}/u);
    expect(opening(text).length).toBeLessThan(120);
  });
});
