import { describe, expect, it } from 'vitest';
import { joined, stretchesOf } from './pieces';

const text = 'Secretary of State John Kerry spoke in Hangzhou.';
const span = (exact: string, name = exact) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, name };
};
const flat = (marks: Parameters<typeof stretchesOf<ReturnType<typeof span>>>[1]) =>
  stretchesOf(text, marks, []).flatMap((each) => each.pieces);

describe('stretchesOf', () => {
  it('keeps every character once and in order, however the marks lie', () => {
    const marks = [span('John Kerry'), span('Kerry spoke'), span('State John'), span('Hangzhou')];
    const pieces = stretchesOf(text, marks, [span('Kerry spoke in')]).flatMap((s) => s.pieces);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
  it('gives the letters that two marks claim to the shorter one', () => {
    const pieces = flat([span('Secretary of State John Kerry', 'long'), span('Kerry', 'short')]);
    expect(pieces.map((piece) => [piece.text, piece.mark?.name ?? null])).toEqual([
      ['Secretary of State John ', 'long'],
      ['Kerry', 'short'],
      [' spoke in Hangzhou.', null],
    ]);
  });
  it('tells the stretch that speaks of an event from the rest', () => {
    const stretches = stretchesOf(text, [], [span('spoke in Hangzhou')]);
    expect(stretches.map((each) => each.moment)).toEqual([false, true, false]);
  });
  it('cuts a span that reaches outside the text and leaves out an empty one', () => {
    const marks = [
      { start: 40, end: 900, name: 'far' },
      { start: 5, end: 5, name: 'empty' },
    ];
    expect(
      flat(marks)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(flat(marks).some((piece) => piece.mark?.name === 'empty')).toBe(false);
  });
  it('gives one empty stretch list for an empty text', () => {
    expect(stretchesOf('', [], [])).toEqual([]);
  });
});

describe('joined', () => {
  it('makes overlapping spans one and widens them to whole marks', () => {
    expect(
      joined(
        [
          { start: 2, end: 8 },
          { start: 6, end: 12 },
          { start: 20, end: 24 },
        ],
        [{ start: 10, end: 15 }],
      ),
    ).toEqual([
      { start: 2, end: 15 },
      { start: 20, end: 24 },
    ]);
  });
});
