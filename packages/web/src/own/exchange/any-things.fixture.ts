import {
  array,
  constantFrom,
  double,
  integer,
  option,
  record,
  string,
  uuid,
  type Arbitrary,
} from 'fast-check';
import {
  anchorStatuses,
  tints,
  type Note,
  type NoteAnchor,
  type OwnThings,
  type ReadingPlace,
  type RevisionText,
  type SavedArticle,
} from '../things';

const slug = constantFrom('hangzhou-talks', 'a', 'geneva-2016', 'darayya');
const time = integer({ min: 0, max: 4e12 });
const words = string({ unit: 'grapheme', maxLength: 30 });
const name = { slug, headline: words, language: constantFrom('en', 'ar', 'zh-Hant') };
const share = double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);

const saved: Arbitrary<SavedArticle> = record({
  ...name,
  savedAt: time,
  order: integer({ min: -1000, max: 1000 }),
});

const place: Arbitrary<ReadingPlace> = record({
  ...name,
  revision: integer({ min: 1, max: 9 }),
  block: integer({ min: 0, max: 400 }),
  offset: integer({ min: 0, max: 4000 }),
  shift: integer({ min: -100, max: 200 }).map((value) => value / 100 + 0),
  progress: share,
  readingMinutes: integer({ min: 0, max: 90 }),
  at: time,
});

const anchor: Arbitrary<NoteAnchor> = record({
  revision: integer({ min: 1, max: 9 }),
  block: integer({ min: 0, max: 400 }),
  start: integer({ min: 0, max: 4000 }),
  exact: string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  prefix: words,
  suffix: words,
  sentence: words,
  status: constantFrom(...anchorStatuses),
  was: option(words),
}).map((one) => ({ ...one, end: one.start + one.exact.length }));

const note: Arbitrary<Note> = record({
  id: uuid(),
  ...name,
  tint: constantFrom(...tints),
  text: words,
  anchors: array(anchor, { minLength: 1, maxLength: 3 }),
  created: time,
  modified: time,
});

const text: Arbitrary<RevisionText> = record({
  slug,
  revision: integer({ min: 1, max: 9 }),
  language: constantFrom('en', 'ar'),
  blocks: array(
    record({
      kind: constantFrom('PARAGRAPH' as const, 'HEADING' as const, 'LIST_ITEM' as const),
      text: words,
    }),
    { maxLength: 4 },
  ).map((blocks) => blocks.map((block, index) => ({ index, ...block }))),
});

function unique<T>(one: Arbitrary<T>, keyOf: (value: T) => string): Arbitrary<T[]> {
  return array(one, { maxLength: 6 }).map((all) => [
    ...new Map(all.map((each) => [keyOf(each), each])).values(),
  ]);
}

/** Anything that could be someone's own. */
export const anyThings: Arbitrary<OwnThings> = record({
  saved: unique(saved, (each) => each.slug),
  places: unique(place, (each) => each.slug),
  notes: unique(note, (each) => each.id),
  texts: unique(text, (each) => `${each.slug} ${each.revision}`),
});
