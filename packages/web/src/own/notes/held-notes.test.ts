import { describe, expect, it } from 'vitest';
import type { RevisionText } from '../things';
import { heldNotes, standsIn } from './held-notes';
import { newNote } from './new-note';

const kerry = 'John Kerry met reporters in Hangzhou on Sunday. He said that the talks had failed.';
const lavrov = 'Sergei Lavrov did not appear. He left for Moscow without a word to anyone.';
const aleppo = 'In Aleppo, 300 people left through the Castello Road before the night fell.';

function revision(number: number, ...texts: readonly string[]): RevisionText {
  const blocks = texts.map((text, index) => ({ index, kind: 'PARAGRAPH' as const, text }));
  return { slug: 'talks', revision: number, language: 'en', blocks };
}

function noteOn(text: RevisionText, exact: string) {
  const block = text.blocks.findIndex((each) => each.text.includes(exact));
  const start = text.blocks[block]?.text.indexOf(exact) ?? -1;
  const span = { block, start, end: start + exact.length };
  return newNote({ ...text, headline: 'Talks' }, [span], 'yellow');
}

const first = revision(1, kerry, lavrov, aleppo);

describe('highlighted words, after a correction', () => {
  it('are found where they went', () => {
    const second = revision(2, 'A word was put right.', kerry, lavrov, aleppo);
    const [held] = heldNotes([noteOn(first, 'He left for Moscow')], second, [first]);
    expect(held?.anchors).toMatchObject([
      { status: 'moved', revision: 2, block: 2, exact: 'He left for Moscow', was: null },
    ]);
    expect(held && standsIn(held, 2)).toBe(true);
  });

  it('that were reworded stay, and know what they were', () => {
    const second = revision(2, kerry, lavrov, aleppo.replace('300', '500'));
    const words = 'In Aleppo, 300 people left through the Castello Road before the night fell.';
    const [held] = heldNotes([noteOn(first, words)], second, [first]);
    expect(held?.anchors[0]).toMatchObject({ status: 'moved', was: words });
    expect(held?.anchors[0]?.exact).toContain('500 people');
  });

  it('that are gone stay with the note, and are attached to no lookalike', () => {
    const second = revision(2, kerry, 'Sergei Lavrov spoke. She left for Moscow at noon.', aleppo);
    const note = noteOn(first, 'He left for Moscow');
    const [held] = heldNotes([note], second, [first]);
    expect(held?.anchors).toMatchObject([
      { status: 'orphaned', revision: 1, exact: 'He left for Moscow' },
    ]);
    expect(held && standsIn(held, 2)).toBe(false);
  });

  it('that could be either of two are attached to neither', () => {
    const twice = revision(1, 'No one came.', 'No one came.', kerry);
    const once = revision(2, 'No one came.', kerry);
    const [held] = heldNotes([noteOn(twice, 'No one came.')], once, [twice]);
    expect(held && standsIn(held, 2)).toBe(false);
  });

  it('come back when their words do', () => {
    const second = revision(2, kerry, aleppo);
    const [lost] = heldNotes([noteOn(first, 'He left for Moscow')], second, [first]);
    const third = { ...first, revision: 3 };
    const [back] = lost ? heldNotes([lost], third, [first, second]) : [];
    expect(back && standsIn(back, 3)).toBe(true);
  });

  it('whose text is not here are found only with all that stood around them', () => {
    const note = noteOn(first, 'He left for Moscow');
    const second = revision(2, 'An added line.', ...first.blocks.map(({ text }) => text));
    const [found] = heldNotes([note], second, []);
    expect(found?.anchors[0]).toMatchObject({ block: 2, revision: 2 });
    const reworded = revision(2, kerry, lavrov.replace('did not appear', 'appeared'), aleppo);
    const [lost] = heldNotes([note], reworded, []);
    expect(lost && standsIn(lost, 2)).toBe(false);
  });

  it('are not believed to stand where other words do', () => {
    const note = noteOn(first, 'He left for Moscow');
    const forged = { ...note, anchors: note.anchors.map((each) => ({ ...each, start: 3 })) };
    const [held] = heldNotes([forged], first, [first]);
    expect(held?.anchors[0]?.status).toBe('orphaned');
  });
});
