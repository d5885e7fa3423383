import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extract-facts';
import type { KnownEntities } from '../known-entities';

const base = { summary: null, sameAs: [] };
const person = (slug: string, name: string, alsoKnownAs: readonly string[] = []) =>
  ({
    kind: 'person',
    slug,
    name,
    alsoKnownAs,
    givenName: null,
    familyName: null,
    ...base,
  }) as const;
const place = (slug: string, name: string, alsoKnownAs: readonly string[] = []) =>
  ({
    kind: 'place',
    slug,
    name,
    alsoKnownAs,
    placeKind: 'city',
    coordinates: null,
    containedIn: null,
    countryCode: null,
    ...base,
  }) as const;
const organization = (slug: string, name: string, alsoKnownAs: readonly string[] = []) =>
  ({
    kind: 'organization',
    slug,
    name,
    alsoKnownAs,
    organizationKind: 'other',
    partOf: null,
    ...base,
  }) as const;

const known: KnownEntities = {
  people: [
    person('john-kerry', 'John Kerry', ['John F. Kerry', '约翰·克里', 'جون كيري']),
    person('staffan-de-mistura', 'Staffan de Mistura'),
    person('barack-obama', 'Barack Obama'),
    person('theresa-may', 'Theresa May'),
  ],
  places: [
    place('hangzhou', 'Hangzhou', ['杭州']),
    place('springfield-il', 'Springfield'),
    place('springfield-ma', 'Springfield'),
  ],
  organizations: [
    organization('front', 'Front for the Conquest of Syria', ['the Front']),
    organization('rebels', 'Syrian rebel forces', ['rebels']),
  ],
  events: [],
};

const namesIn = (text: string, language = 'en', entities: KnownEntities = known) =>
  extractFacts(text, { known: entities, language }).entities.map(
    ({ start, end, name }) => `${text.slice(start, end)} → ${name}`,
  );

describe('known names', () => {
  test('are found whole, by name and by alias, the longest first', () => {
    expect(namesIn('John F. Kerry, or John Kerry, came to HANGZHOU.')).toEqual([
      'John F. Kerry → John Kerry',
      'John Kerry → John Kerry',
      'HANGZHOU → Hangzhou',
    ]);
  });

  test('a family name alone counts after the full name only', () => {
    expect(namesIn('Kerry came. John Kerry spoke. Then Kerry left.')).toEqual([
      'John Kerry → John Kerry',
      'Kerry → John Kerry',
    ]);
  });

  test('a family name with a particle counts with and without its capital', () => {
    expect(namesIn('Staffan de Mistura spoke. De Mistura left with de Mistura’s aides.')).toEqual([
      'Staffan de Mistura → Staffan de Mistura',
      'De Mistura → Staffan de Mistura',
      'de Mistura → Staffan de Mistura',
    ]);
  });

  test.each([
    'Kerrygold and Hangzhouese are words.',
    'A hangzhou is nothing, nor is john kerry.',
    'The rebels left.',
    'The pro-Hangzhou party won.',
    'The Hangzhou University Hospital opened.',
  ])('are not found inside other words and names: %s', (text) => {
    expect(
      namesIn(text).filter((name) => /→ (?:John Kerry|Hangzhou|Syrian rebel forces)$/.test(name)),
    ).toEqual([]);
  });

  test('a word that opens a sentence is not the name that it looks like', () => {
    expect(namesIn('Theresa May spoke. May the best win, as they may.')).toEqual([
      'Theresa May → Theresa May',
    ]);
  });

  test('names of two are left out', () => {
    expect(namesIn('They met in Springfield.')).toEqual([]);
  });

  test('are found in scripts without spaces and without capitals', () => {
    expect(namesIn('约翰·克里在杭州说。', 'zh')).toEqual([
      '约翰·克里 → John Kerry',
      '杭州 → Hangzhou',
    ]);
    expect(namesIn('قال جون كيري إن', 'ar')).toEqual(['جون كيري → John Kerry']);
  });

  test('an office and a family name are its holder, when the library says so', () => {
    const role = { person: 'barack-obama', title: 'President' };
    const roles = [
      {
        ...role,
        id: 'barack-obama/president',
        organization: null,
        start: null,
        end: null,
        attested: [],
        evidence: [],
        assertion: { method: 'editor', confidence: null, by: null },
      },
    ] as const;
    expect(namesIn('President Obama spoke. Then Obama left.', 'en', { ...known, roles })).toEqual([
      'Obama → Barack Obama',
      'Obama → Barack Obama',
    ]);
    expect(namesIn('President Obama spoke.')).toEqual([]);
  });
});

describe('new names', () => {
  const found = (text: string) =>
    extractFacts(text).entities.map(({ type, name }) => `${type} ${name}`);

  test.each([
    ['Mr. Xanadu Blorp spoke.', 'person Xanadu Blorp'],
    ['Foreign Minister Zbigniew Blorp spoke.', 'person Zbigniew Blorp'],
    ['Zbig Blorp, the foreign minister of Chile, spoke.', 'person Zbig Blorp'],
    ['“No,” said Zbig Blorp.', 'person Zbig Blorp'],
    ['The Blorp River flooded.', 'place Blorp River'],
    ['It happened in Blorpville, Texas, at night.', 'place Blorpville'],
    ['The town of Blorp burned.', 'place Blorp'],
    ['The Blorp Liberation Army attacked.', 'organization Blorp Liberation Army'],
    ['The Ministry of Blorp denied it.', 'organization Ministry of Blorp'],
  ])('are found by sure signs: %s', (text, name) => {
    expect(found(text)).toContain(name);
  });

  test.each([
    'The Blorp went to the Zbig.',
    'Happy New Year to all at the Big Game.',
    'On Monday, October came.',
    'He spoke English and Russian.',
    'The Secretary of State left.',
  ])('are not made of capitals alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('an abbreviation in parentheses is another name of the same', () => {
    expect(found('The Syrian Democratic Forces (SDF) won. SDF fighters left.')).toEqual([
      'organization Syrian Democratic Forces',
      'organization Syrian Democratic Forces',
      'organization Syrian Democratic Forces',
    ]);
  });

  test('countries go by one name', () => {
    expect(found('The U.S. and the United States and America.')).toEqual([
      'place United States',
      'place United States',
      'place United States',
    ]);
  });
});
