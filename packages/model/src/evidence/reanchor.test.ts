import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Span } from '../block';
import { anyText } from '../text/text.fixture';
import { isValidSpan } from '../text/span';
import { alignText } from './align-text';
import { anchor, type AnchorText } from './anchor';
import { reanchor, reanchorSpan } from './reanchor';

function textOf(revision: number, texts: readonly string[]): AnchorText {
  const blocks = texts.map((text, index): Block => ({ index, kind: 'paragraph', text }));
  return { article: 'a', revision, language: 'en', blocks };
}

/** The words at their only or `nth` place, followed from the old text to the new one. */
function follow(old: readonly string[], now: readonly string[], words: string, nth = 0) {
  const before = textOf(1, old);
  const places = before.blocks.flatMap(({ index, text }) =>
    [...text.matchAll(new RegExp(words.replace(/[.?*+()]/g, '\\$&'), 'gu'))].map((match) => ({
      block: index,
      start: match.index,
      end: match.index + words.length,
    })),
  );
  const span = places[nth];
  if (span === undefined) throw new Error(`No “${words}”.`);
  const after = textOf(2, now);
  const { outcome, evidence, reworded } = reanchor(alignText(before, after), anchor(before, span));
  const { block, start, exact, status, revision } = evidence;
  return { outcome, block, start, exact, status, revision, reworded };
}

const kerry = 'Kerry met Lavrov in Geneva. Nothing came of it.';
const other = 'In Aleppo the siege went on. Kerry met nobody there.';
const third = 'The summit ends on Monday, officials said.';

describe('evidence in a corrected text', () => {
  it('is kept where nothing changed', () => {
    expect(follow([kerry, other], [kerry, `${other} More.`], 'Geneva')).toMatchObject({
      outcome: 'kept',
      status: 'anchored',
      revision: 2,
    });
  });

  it('moves with its paragraph when two change places', () => {
    expect(follow([kerry, other], [other, kerry], 'Kerry', 0)).toMatchObject({
      block: 1,
      start: 0,
    });
    expect(follow([kerry, other], [other, kerry], 'Kerry', 1)).toMatchObject({
      block: 0,
      start: 29,
    });
  });

  it('does not take inserted paragraphs and sentences for distance', () => {
    const now = ['New.', 'Newer.', `Here is more. ${kerry}`, other];
    expect(follow([kerry, other], now, 'Geneva')).toMatchObject({ outcome: 'moved', block: 2 });
  });

  it('moves with a sentence that changes around it', () => {
    const now = [kerry.replace('Geneva', 'Vienna'), other];
    expect(follow([kerry, other], now, 'Lavrov')).toMatchObject({ outcome: 'kept' });
    expect(follow([kerry, other], now, 'Geneva')).toMatchObject({ outcome: 'orphaned' });
  });

  it('is orphaned when its sentence is gone, though its words stand elsewhere', () => {
    const now = ['Nothing came of it.', other, third];
    expect(follow([kerry, other, third], now, 'Kerry', 0)).toMatchObject({
      outcome: 'orphaned',
      status: 'orphaned',
      revision: 1,
      block: 0,
      start: 0,
      exact: 'Kerry',
    });
  });

  it('is attached to neither of two copies of its sentence', () => {
    const now = [third, kerry, kerry, other];
    expect(follow([third, kerry, other], now, 'Geneva')).toMatchObject({ outcome: 'ambiguous' });
  });

  it('is attached to neither of two copies of a word', () => {
    const now = ['Kerry Kerry met Lavrov in Geneva. Nothing came of it.', other];
    expect(follow([kerry, other], now, 'Kerry')).toMatchObject({ outcome: 'ambiguous' });
  });

  it('is attached to none of several words in a row of which one was taken', () => {
    const old = ['They met at 2 2 2 p.m. and left.', other];
    const now = ['They met at 2 2 p.m. and left.', other];
    for (const which of [0, 1, 2]) {
      expect(follow(old, now, '2', which).outcome).toMatch(/ambiguous|orphaned/);
    }
    expect(follow(old, now, 'They met')).toMatchObject({ outcome: 'kept' });
    expect(follow(old, now, 'and left')).toMatchObject({ outcome: 'moved' });
  });

  it('follows the one of two equal sentences whose neighbors stayed', () => {
    const same = 'Talks went on all night.';
    const old = [`${third} ${same} Kerry left.`, `A truce was near. ${same} Lavrov stayed.`];
    const now = [`${third} Kerry left.`, old[1] ?? ''];
    expect(follow(old, now, 'Talks', 0)).toMatchObject({ outcome: 'orphaned' });
    expect(follow(old, now, 'Talks', 1)).toMatchObject({ outcome: 'kept' });
  });

  it('follows a slip corrected inside long words, and no other rewording', () => {
    const old = ['The envoy recieved the letter from the rebels on Friday. He left.', other];
    const now = ['The envoy received the letter from the rebels on Friday. He left.', other];
    const words = 'The envoy recieved the letter from the rebels';
    expect(follow(old, now, words)).toMatchObject({
      outcome: 'moved',
      reworded: true,
      exact: 'The envoy received the letter from the rebels',
    });
    const before = textOf(1, old);
    const alignment = alignText(before, textOf(2, now));
    const evidence = anchor(before, { block: 0, start: 0, end: words.length });
    expect(reanchor(alignment, evidence, ['recieved']).outcome).toBe('orphaned');
    expect(reanchorSpan(alignment, evidence).outcome).toBe('orphaned');
    const changed = ['The envoy refused a letter from the rebels on Friday. He left.', other];
    expect(follow(old, changed, words)).toMatchObject({ outcome: 'orphaned' });
  });

  it('does not cut a letter that got an accent', () => {
    const old = ['They met at the cafe of the hotel on Monday.', other];
    const now = ['They met at the cafe\u0301 of the hotel on Monday.', other];
    expect(follow(old, now, 'cafe')).toMatchObject({ outcome: 'orphaned' });
  });

  it('comes back only with all of its context, and only once', () => {
    const before = textOf(1, [third, kerry, other]);
    const evidence = anchor(before, { block: 1, start: 20, end: 26 });
    const without = textOf(2, [third, other]);
    const lost = reanchor(alignText(before, without), evidence).evidence;
    expect(lost).toMatchObject({ status: 'orphaned', exact: 'Geneva' });
    const again = (...texts: readonly string[]) =>
      reanchor(alignText(without, textOf(3, texts)), lost).outcome;
    expect(again(third, kerry, other)).toBe('moved');
    expect(again(third, kerry, kerry)).toBe('orphaned');
    expect(again(third, 'They are in Geneva. Nothing came of it.')).toBe('orphaned');
  });
});

const words = [
  'Kerry',
  'Lavrov',
  'met',
  'in',
  'Geneva',
  'القاهرة',
  '北京',
  '👩🏽‍🚀',
  'cafe\u0301',
  '𠮷野',
  'हिन्दी',
  '2',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((parts) => `${parts.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 });
const article = fc.array(paragraph, { minLength: 1, maxLength: 6 });

type Paragraphs = readonly (readonly string[])[];

const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), words: sentence }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(), words: sentence }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('duplicate' as const), at: fc.nat() }),
);

function editedBy(
  paragraphs: Paragraphs,
  one: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): Paragraphs {
  const at = one.at % paragraphs.length;
  const here = paragraphs[at] ?? [];
  const index = Math.floor(one.at / paragraphs.length) % here.length;
  const withHere = (sentences: readonly string[]) =>
    sentences.length === 0 && paragraphs.length > 1
      ? paragraphs.filter((_, other) => other !== at)
      : paragraphs.map((old, other) => (other === at && sentences.length > 0 ? sentences : old));
  switch (one.kind) {
    case 'insert':
      return withHere(here.toSpliced(index, 0, one.words));
    case 'delete':
      return withHere(here.toSpliced(index, 1));
    case 'replace':
      return withHere(here.with(index, one.words));
    case 'duplicate':
      return withHere(here.toSpliced(index, 0, here[index] ?? ''));
    case 'swap': {
      const next = (at + 1) % paragraphs.length;
      return paragraphs.with(at, paragraphs[next] ?? []).with(next, here);
    }
  }
}

const texts = (paragraphs: Paragraphs) => paragraphs.map((sentences) => sentences.join(' '));

/** Every span of one to three words. */
function spansOf(text: AnchorText): readonly Span[] {
  return text.blocks.flatMap(({ index, text: block }) => {
    const found = [...block.matchAll(/[^ .]+/gu)];
    return found.flatMap((match, at) =>
      [0, 2].flatMap((more) => {
        const last = found[at + more];
        if (last === undefined) return [];
        return [{ block: index, start: match.index, end: last.index + last[0].length }];
      }),
    );
  });
}

describe('evidence in any corrected text', () => {
  it('slices back to its words, and names keep theirs letter by letter', () => {
    fc.assert(
      fc.property(article, fc.array(edit, { minLength: 1, maxLength: 4 }), (old, edits) => {
        const before = textOf(1, texts(old));
        const after = textOf(2, texts(edits.reduce(editedBy, old as Paragraphs)));
        const alignment = alignText(before, after);
        const places = new Set<string>();
        const faults = spansOf(before).filter((span) => {
          const evidence = anchor(before, span);
          const found = reanchor(alignment, evidence);
          const lost = found.outcome === 'ambiguous' || found.outcome === 'orphaned';
          if (lost) return found.evidence.revision !== 1 || found.evidence.exact !== evidence.exact;
          const { block, start, end, exact } = found.evidence;
          if (!isValidSpan(after.blocks, found.evidence)) return true;
          if (after.blocks[block]?.text.slice(start, end) !== exact) return true;
          const { span: place } = reanchorSpan(alignment, span);
          if (place === null) return !found.reworded;
          // Two places of the old text are never the same place of the new one.
          const taken = places.has(JSON.stringify(place));
          places.add(JSON.stringify(place));
          return taken || exact !== evidence.exact;
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is kept, all of it, when nothing changes', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyText.filter((text) => text !== ''),
          { minLength: 1, maxLength: 6 },
        ),
        (old) => {
          const before = textOf(1, old);
          const alignment = alignText(before, textOf(2, old));
          for (const { index, text } of before.blocks) {
            const span = { block: index, start: 0, end: text.length };
            expect(reanchor(alignment, anchor(before, span)).outcome).toBe('kept');
          }
        },
      ),
    );
  });

  it('is never orphaned where nothing near it changed', () => {
    fc.assert(
      fc.property(
        article,
        article,
        article,
        article,
        fc.nat(),
        (head, tail, newHead, newTail, at) => {
          // Three untouched paragraphs, between others that change without limits.
          const middle = [
            'One truce was near.',
            `Kerry met Lavrov on day ${at}.`,
            'It was late that night.',
          ];
          const before = textOf(1, [...texts(head), ...middle, ...texts(tail)]);
          const after = textOf(2, [...texts(newHead), ...middle, ...texts(newTail)]);
          const block = head.length + 1;
          const { outcome, span } = reanchorSpan(alignText(before, after), {
            block,
            start: 10,
            end: 16,
          });
          expect(outcome).toBe(head.length === newHead.length ? 'kept' : 'moved');
          expect(span).toEqual({ block: newHead.length + 1, start: 10, end: 16 });
        },
      ),
    );
  });

  it('is attached to nothing else when its sentence is deleted', () => {
    fc.assert(
      fc.property(article, fc.nat(), (old, at) => {
        const paragraphs: Paragraphs = [...old, ['The last one stays.']];
        const block = at % old.length;
        const here = old[block] ?? [];
        const index = Math.floor(at / old.length) % here.length;
        const before = textOf(1, texts(paragraphs));
        const after = textOf(
          2,
          texts(
            editedBy(paragraphs, {
              kind: 'delete',
              at: block + index * paragraphs.length,
            }),
          ),
        );
        const start = here.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
        const end = start + (here[index]?.length ?? 0);
        const { outcome } = reanchorSpan(alignText(before, after), { block, start, end });
        expect(['orphaned', 'ambiguous']).toContain(outcome);
      }),
      { numRuns: 200 },
    );
  });

  it('is where it was after a revision there and back', () => {
    fc.assert(
      fc.property(article, fc.array(edit, { minLength: 1, maxLength: 3 }), (old, edits) => {
        const first = textOf(1, texts(old));
        const second = textOf(2, texts(edits.reduce(editedBy, old as Paragraphs)));
        const third = textOf(3, texts(old));
        const there = alignText(first, second);
        const back = alignText(second, third);
        const faults = spansOf(first).filter((span) => {
          const restored = reanchor(back, reanchor(there, anchor(first, span)).evidence);
          if (restored.outcome === 'ambiguous' || restored.outcome === 'orphaned') return false;
          const { block, start, end } = restored.evidence;
          return block !== span.block || start !== span.start || end !== span.end;
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
