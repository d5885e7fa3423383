import * as fc from 'fast-check';
import { entityRef, type EntityRef } from '../address';
import type { Article, Disagreement, Mention, Quote } from '../article';
import { type Block, blockKinds, type Span } from '../block';
import {
  type Event,
  eventKinds,
  eventStatuses,
  type Organization,
  type Person,
  type Place,
  type Role,
} from '../entity';
import type { Assertion, Evidence } from '../evidence';
import { anchor } from '../evidence/anchor';
import type { Library } from '../library/library';
import { roleId } from '../role-id';
import { hasOnlyText } from '../story-file/yaml-tree';
import { bySpan } from '../text/span';
import { cutsSurrogatePair } from '../text/surrogate-pairs';
import { readingMinutes, wordCount } from '../text/word-count';
import { parseEdtf } from '../time/edtf-time';
import { dayOf } from './day-of';
import { mergeLibraries } from './merge-libraries';

/** What Markdown, YAML, offsets or readers of either may trip over. */
const traps = [
  '[',
  ']',
  '(',
  ')',
  '\\',
  '`',
  '```',
  '*',
  '_',
  '#',
  '## ',
  '- ',
  '+ ',
  '1. ',
  '12) ',
  '> ',
  '&amp;',
  '&#32;',
  '\\&#32;',
  '&',
  '<b>',
  '<!--',
  '!',
  '~~~',
  '---',
  '...',
  '===',
  '|',
  ';',
  'Caption:',
  'Caption: ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\u200f',
  '\u202e',
  '\u3000',
  '\ufdd0',
  'مرحبا',
  'ـَّ',
  'e\u0301',
  '\u0301',
  '👩🏽‍🚀',
  '\u{1D518}',

  '"',
  "'",
  ': ',
  ' #',
  '%',
  '@',
  '{',
  '}',
  ',',
  '?',
  '? ',
  ' … ',
  '“',
  'null',
  '~',
  'no',
  '1.10',
  '2016-09-04',
  'http://a.example/b',
  '[a](people/b)',
  '[a]: b',
  '$&',
  'word',
  'a longer word',
];

/** Text of such traps and of whatever else Unicode has; never blank, never broken. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && hasOnlyText(text));

const assertion: fc.Arbitrary<Assertion> = fc.oneof(
  fc.constant<Assertion>({ method: 'editor', confidence: null, by: null }),
  fc.constant<Assertion>({ method: 'editor', confidence: null, by: 'Ada “A.” "Q" & [R]' }),
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((confidence): Assertion => ({ method: 'machine', confidence, by: 'reader@1.2.0' })),
);

const instant = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const base = fc.record({
  name: hostileText,
  alsoKnownAs: fc.array(hostileText, { maxLength: 2 }),
  summary: maybe(hostileText),
  sameAs: fc.constantFrom([], ['https://example.org/a,b?c=[d]#e']),
});

const person = (slug: string): fc.Arbitrary<Person> =>
  fc.tuple(base, maybe(hostileText), maybe(hostileText)).map(([all, givenName, familyName]) => ({
    kind: 'person',
    slug,
    ...all,
    givenName,
    familyName,
  }));

const place = (slug: string, containedIn: string | null): fc.Arbitrary<Place> =>
  fc
    .tuple(
      base,
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      hostileText,
    )
    .map(([all, latitude, precisionKm, source]) => ({
      kind: 'place',
      slug,
      ...all,
      placeKind: 'city',
      coordinates: { latitude, longitude: latitude * 2, precisionKm, source },
      containedIn,
      countryCode: 'NO',
    }));

const organization = (slug: string, partOf: string | null): fc.Arbitrary<Organization> =>
  base.map((all) => ({ kind: 'organization', slug, ...all, organizationKind: 'other', partOf }));

const event = (slug: string, partOf: string | null): fc.Arbitrary<Event> =>
  fc
    .tuple(
      base,
      fc.constantFrom(...eventKinds),
      fc.constantFrom(...eventStatuses),
      maybe(fc.constantFrom('2016-09-04', '2016-07~', '../2016-09-04', '/..')),
      fc.boolean(),
      assertion,
    )
    .map(([all, eventKind, status, edtf, isPlaced, by]) => {
      const time = edtf === null ? null : parseEdtf(edtf);
      return {
        kind: 'event',
        slug,
        ...all,
        eventKind,
        status,
        when: time && {
          edtf: time.edtf,
          earliest: time.earliest,
          latest: time.latest,
          phrase: null,
          evidence: [],
        },
        place: isPlaced ? { slug: 'inner', evidence: [] } : null,
        participants: [],
        partOf,
        precededBy: partOf === null ? [] : [partOf],
        evidence: [],
        assertion: by,
      };
    });

/** What all stories of a generated library speak of. */
interface Cast {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly organizations: readonly Organization[];
  readonly events: readonly [Event, Event];
  readonly title: string;
}

const cast: fc.Arbitrary<Cast> = fc.record({
  people: fc.tuple(person('ada'), person('bo')),
  places: fc.tuple(place('inner', 'outer'), place('outer', null)),
  organizations: fc.tuple(organization('branch', 'root'), organization('root', null)),
  events: fc.tuple(event('meeting', 'war'), event('war', null)),
  title: hostileText.filter((text) => /\p{L}/u.test(text)),
});

const mentioned: readonly EntityRef[] = [
  'people/ada',
  'people/bo',
  'places/inner',
  'places/outer',
  'organizations/branch',
  'organizations/root',
];

/** The text of a story: everyone named in the first paragraph, and anything after that. */
const blocksAndMentions = (slug: string) =>
  fc
    .tuple(
      fc.array(fc.tuple(hostileText, hostileText, assertion), {
        minLength: mentioned.length,
        maxLength: mentioned.length,
      }),
      fc.array(fc.tuple(fc.constantFrom(...blockKinds), hostileText), { maxLength: 5 }),
    )
    .map(([named, more]) => {
      let text = '';
      const mentions: Mention[] = [];
      for (const [index, [before, exact, by]] of named.entries()) {
        text += before;
        const [start, end] = [text.length, text.length + exact.length];
        text += exact;
        const entity = mentioned[index] ?? 'people/ada';
        const id = `${slug}@0:${start}-${end}`;
        mentions.push({ id, article: slug, entity, block: 0, start, end, exact, assertion: by });
      }
      const blocks: Block[] = [
        { index: 0, kind: 'paragraph', text },
        ...more.map(([kind, words], index): Block => ({ index: index + 1, kind, text: words })),
      ];
      return { blocks, mentions };
    });

/** A stretch of the text, chosen by three numbers, that is neither blank nor cuts a letter. */
function stretch(blocks: readonly Block[], [a, b, c]: readonly [number, number, number]): Span {
  const block = a % blocks.length;
  const text = blocks[block]?.text ?? '';
  const start = Math.min(b % text.length, c % text.length);
  const end = Math.max(b % text.length, c % text.length) + 1;
  const isWhole =
    text.slice(start, end).trim() === '' ||
    cutsSurrogatePair(text, start) ||
    cutsSurrogatePair(text, end);
  return isWhole ? { block, start: 0, end: text.length } : { block, start, end };
}

const place3 = fc.tuple(fc.nat(), fc.nat(), fc.nat());

const story = (slug: string, all: Cast, isFirst: boolean): fc.Arbitrary<Library> =>
  fc
    .tuple(
      blocksAndMentions(slug),
      fc.array(place3, { minLength: 12, maxLength: 12 }),
      fc.record({
        headline: hostileText,
        description: maybe(hostileText),
        published: instant,
        revisionNote: maybe(hostileText),
        isRevised: fc.boolean(),
        gist: hostileText,
        question: hostileText,
        via: maybe(hostileText),
        part: maybe(hostileText),
        isReported: fc.boolean(),
        by: assertion,
      }),
      fc.array(hostileText, { maxLength: 2 }),
    )
    .map(([{ blocks, mentions }, spans, given, authors]): Library => {
      const revision = given.isRevised ? 2 : 1;
      const text = { article: slug, revision, language: 'en', blocks };
      const words = (index: number): Evidence =>
        anchor(
          text,
          stretch(blocks, spans[index] ?? [0, 0, 0]),
          index === 3 && given.isRevised ? 'moved' : 'anchored',
        );
      const lost = (evidence: Evidence): Evidence => ({
        ...evidence,
        revision: 1,
        status: 'orphaned',
      });
      const oneOrBoth = (a: number, b: number) => distinct([words(a), words(b)]);
      const id = roleId('ada', all.title, 'branch');
      const article: Omit<Article, 'quotes' | 'disagreements'> = {
        slug,
        headline: given.headline,
        description: given.description,
        language: 'en',
        dateline: { text: given.headline, place: 'inner', date: '2016-09-04' },
        datePublished: given.published,
        dateModified: given.published,
        revision,
        wordCount: wordCount(blocks, 'en'),
        readingMinutes: readingMinutes(wordCount(blocks, 'en')),
        contributions: [
          { person: 'bo', kind: 'author', reportedFrom: 'outer', evidence: oneOrBoth(0, 1) },
        ],
        citation: {
          title: given.headline,
          publisher: 'root',
          url: null,
          datePublished: '2016',
          authors,
        },
        blocks,
        mentions,
        storylines: ['line'],
        corrections: given.isRevised
          ? [{ at: given.published, text: given.gist, revision: 2 }]
          : [],
        revisions: given.isRevised
          ? [
              { number: 1, at: given.published, note: null },
              { number: 2, at: given.published, note: given.revisionNote },
            ]
          : [{ number: 1, at: given.published, note: null }],
        retraction: null,
      };
      const role: Role = {
        id,
        person: 'ada',
        title: all.title,
        organization: 'branch',
        start: '2012',
        end: null,
        attested: [dayOf(article)],
        evidence: oneOrBoth(2, 3),
        assertion: all.events[0].assertion,
      };
      const [direct, gist] = [words(4), words(5)];
      const quotes = [
        {
          article: slug,
          text: direct.exact,
          mode: 'direct' as const,
          speaker: entityRef('person', 'ada'),
          speakerRole: id,
          via: given.via,
          event: 'meeting',
          evidence: given.isRevised && direct.end % 2 === 0 ? [lost(direct)] : [direct],
          assertion: given.by,
        },
        {
          article: slug,
          text: given.gist,
          mode: 'indirect' as const,
          speaker: entityRef('organization', 'root'),
          speakerRole: null,
          via: null,
          event: null,
          evidence: distinct([gist, words(6)]).toSorted(bySpan),
          assertion: given.by,
        },
      ]
        .sort((a, b) => bySpan(a.evidence[0] ?? direct, b.evidence[0] ?? direct))
        .map((quote, index): Quote => ({ id: `${slug}/${index + 1}`, ...quote }));
      const disagreements: readonly Disagreement[] = [
        {
          id: `${slug}/${given.isRevised ? 2 : 1}`,
          article: slug,
          question: given.question,
          about: given.isReported ? 'events/meeting' : null,
          positions: [
            {
              text: `a${given.gist}`,
              heldBy: ['people/ada', 'organizations/root'],
              source: article.citation,
              evidence: oneOrBoth(4, 5),
              assertion: given.by,
            },
            {
              text: `b${given.gist}`,
              heldBy: ['places/outer'],
              source: null,
              evidence: given.isRevised ? [lost(words(6))] : [words(6)],
              assertion: given.by,
            },
          ],
        },
      ];
      const events = all.events.map((one): Event => {
        if (!isFirst && !given.isReported) return one;
        return {
          ...one,
          when: one.when && { ...one.when, evidence: isFirst ? oneOrBoth(7, 8) : [] },
          place: one.place && { ...one.place, evidence: [words(9)] },
          participants: [
            {
              entity: 'people/ada',
              role: given.part,
              evidence: oneOrBoth(10, 11),
              assertion: one.assertion,
            },
          ],
          evidence: distinct([words(10), words(11), ...(given.isRevised ? [lost(words(9))] : [])]),
        };
      });
      return {
        ...all,
        events,
        roles: [role],
        storylines: [{ slug: 'line', title: all.title, synopsis: null }],
        articles: [{ ...article, quotes, disagreements }],
      };
    });

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}

/** A library of two stories about the same people, places, organizations and events. */
export const anyLibrary: fc.Arbitrary<Library> = cast
  .chain((all) => fc.tuple(story('a-story', all, true), story('b-story', all, false)))
  .map(([first, second]) => mergeLibraries([pruned(first), pruned(second)]));

/** Without the definitions' title, which is no part of a library. */
function pruned({ people, organizations, places, events, roles, storylines, articles }: Library) {
  return { people, organizations, places, events, roles, storylines, articles };
}
