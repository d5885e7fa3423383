import 'fake-indexeddb/auto';
import { assert, asyncProperty, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OwnStore } from '../store/own-store';
import type { Note, OwnThings } from '../things';
import { anyThings } from './any-things.fixture';
import { ImportError } from './fault';
import { fromJson } from './from-json';
import { merge } from './merge';
import { toJson } from './to-json';
import { toMarkdown } from './to-markdown';

const origin = 'https://news.example';
const now = Date.UTC(2016, 8, 4);
const nothing: OwnThings = { saved: [], places: [], notes: [], texts: [] };

function fault(text: string) {
  try {
    fromJson(text);
    return null;
  } catch (error) {
    if (error instanceof ImportError) return error.fault;
    throw error;
  }
}

describe('an export', () => {
  it('is read again as it was written', () => {
    assert(
      property(anyThings, (things) => {
        expect(fromJson(toJson(things, origin, now))).toEqual(things);
      }),
    );
  });

  it('into a device that has nothing brings back everything', async () => {
    let stores = 0;
    await assert(
      asyncProperty(anyThings, async (things) => {
        const store = new OwnStore(`own-${(stores += 1)}`);
        const { change } = merge(nothing, fromJson(toJson(things, origin, now)));
        await store.write(change);
        const noted = new Set(
          distinct(things.notes).flatMap(({ slug, anchors }) =>
            anchors.map(({ revision }) => `${slug} ${revision}`),
          ),
        );
        const back = await store.things();
        expect(sorted(back)).toEqual(
          sorted({
            ...things,
            notes: distinct(things.notes),
            texts: things.texts.filter((each) => noted.has(`${each.slug} ${each.revision}`)),
          }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('holds Web Annotations', () => {
    const [first] = JSON.parse(toJson({ ...nothing, notes: [note] }, origin, now)).annotations;
    expect(first).toMatchObject({
      id: `urn:uuid:${note.id}`,
      type: 'Annotation',
      motivation: 'commenting',
      body: [{ type: 'TextualBody', value: 'Why?', purpose: 'commenting' }],
      target: [
        {
          source: `${origin}/articles/talks`,
          selector: {
            type: 'FragmentSelector',
            value: 'p2',
            refinedBy: [{ type: 'TextQuoteSelector', exact: 'He left', prefix: '', suffix: ' at' }],
          },
        },
      ],
    });
  });

  it('as Markdown lets nothing that a reader wrote be taken for markup', () => {
    const text = '# <b>x</b> [a](b) *c*\n- d & `e`';
    const written = toMarkdown({ ...nothing, notes: [{ ...note, text }] }, origin, now);
    expect(written).toContain(
      String.raw`\# \<b\>x\</b\> \[a\](b) \*c\*` + '\n' + String.raw`\- d &amp; \`e\``,
    );
    expect(written).toContain(`(${origin}/articles/talks#p2:0-7)`);
  });
});

describe('an import', () => {
  it('of what is here already adds nothing', () => {
    assert(
      property(anyThings, (things) => {
        const { added, change } = merge(things, things);
        expect(added).toBe(0);
        expect(change.texts?.put).toEqual([]);
      }),
    );
  });

  it('loses nothing of what is here, and has no article or note twice', () => {
    assert(
      property(anyThings, anyThings, (here, coming) => {
        const { change } = merge(here, coming);
        const saved = [...here.saved, ...(change.saved?.put ?? [])];
        expect(new Set(saved.map(({ slug }) => slug)).size).toBe(saved.length);
        const ids = (change.notes?.put ?? []).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const each of change.notes?.put ?? []) {
          const known = here.notes.find(({ id }) => id === each.id);
          expect(each.modified).toBeGreaterThan(known?.modified ?? -1);
        }
      }),
    );
  });

  it('puts saved articles after those that are here, in their own order', () => {
    const article = (slug: string, order: number) => ({
      slug,
      headline: slug,
      language: 'en',
      savedAt: 0,
      order,
    });
    const here = { ...nothing, saved: [article('here', 5)] };
    const coming = { ...nothing, saved: [article('second', 2), article('first', 1)] };
    const put = merge(here, coming).change.saved?.put ?? [];
    expect(put.map(({ slug, order }) => [slug, order])).toEqual([
      ['first', 6],
      ['second', 7],
    ]);
  });

  it('of garbage says what is wrong, and never fails otherwise', () => {
    const file = toJson({ ...nothing, notes: [note] }, origin, now);
    assert(
      property(
        string(),
        constantFrom(...file.matchAll(/[\w"]+/g)),
        (garbage, { index, 0: cut }) => {
          const broken = file.slice(0, index) + garbage + file.slice(index + cut.length);
          const found = fault(broken);
          expect(typeof (found?.where ?? '')).toBe('string');
          expect(fault(garbage)).not.toBeNull();
        },
      ),
    );
  });

  it.each([
    ['not JSON', '# From Dateline', '', 'json'],
    ['another program’s', '{"a":1}', '', 'format'],
    ['a newer version’s', '{"format":"dateline-own","version":99}', '', 'version'],
    ['without its lists', '{"format":"dateline-own","version":1}', 'saved', 'list'],
    [
      'whose place is no place',
      toJson({ ...nothing, notes: [note2({ end: 3 })] }, origin, now),
      'annotations[0].target[0]["dateline:span"]',
      'span',
    ],
    [
      'with an address that leads elsewhere',
      toJson({ ...nothing, notes: [{ ...note2({}), slug: '../x' }] }, origin, now),
      'annotations[0]["dateline:article"].slug',
      'slug',
    ],
  ])('of a file that is %s names the place', (_what, text, where, wanted) => {
    expect(fault(text)).toEqual({ where, wanted });
  });
});

const note: Note = note2({});

function note2(anchor: Partial<Note['anchors'][number]>): Note {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    slug: 'talks',
    headline: 'Talks',
    language: 'en',
    tint: 'green',
    text: 'Why?',
    anchors: [
      {
        revision: 1,
        block: 2,
        start: 0,
        end: 7,
        exact: 'He left',
        prefix: '',
        suffix: ' at',
        sentence: 'He left at noon.',
        status: 'anchored',
        was: null,
        ...anchor,
      },
    ],
    created: now,
    modified: now,
  };
}

/** The same words marked alike with the same note are one note. */
function distinct(notes: readonly Note[]): readonly Note[] {
  return merge(nothing, { ...nothing, notes }).change.notes?.put ?? [];
}

function sorted({ saved, places, notes, texts }: OwnThings): OwnThings {
  const by =
    <T>(keyOf: (one: T) => string) =>
    (a: T, b: T) =>
      keyOf(a) < keyOf(b) ? -1 : 1;
  return {
    saved: [...saved].sort(by((each) => each.slug)),
    places: [...places].sort(by((each) => each.slug)),
    notes: [...notes].sort(by((each) => each.id)),
    texts: [...texts].sort(by((each) => `${each.slug} ${each.revision}`)),
  };
}
