import { describe, expect, it } from 'vitest';
import { fold, foldedInitials, foldedName, foldedWords } from './fold';

describe('fold', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['SØRENSEN', 'sorensen'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['cafe\u0301', 'cafe'],
  ])('levels case and accents: %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('levels the vowel marks and letter variants of Arabic', () => {
    expect(fold('مُحَمَّد')).toBe('محمد');
    expect(fold('أحمد')).toBe(fold('احمد'));
    expect(fold('حمـــص')).toBe(fold('حمص'));
  });

  it('does not fail on half a surrogate pair', () => {
    expect(fold('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('words', () => {
  it('are runs of letters and digits', () => {
    expect(foldedWords('Ra’ad al-Hussein, 2nd')).toEqual(['ra', 'ad', 'al', 'hussein', '2nd']);
  });

  it('read initials as one word as well', () => {
    expect(foldedInitials('the U.N. and the U.S.S.R.')).toEqual(['un', 'ussr']);
    expect(foldedInitials('He left. So did I.')).toEqual([]);
  });

  it('make one comparable name', () => {
    expect(foldedName('  Castello-Road ')).toBe('castello road');
  });
});
