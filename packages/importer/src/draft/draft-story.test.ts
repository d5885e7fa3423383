import { mergeLibraries } from '@dateline/model';
import { bundledLibrary } from '@dateline/model/bundled-stories.fixture';
import { describe, expect, test } from 'vitest';
import type { KnownEntities } from '../known-entities';
import { faultsOf } from './consistency.fixture';
import { draftStory } from './draft-story';

const library = bundledLibrary();
const text = `# Talks end without a deal

By Jane Roe and John Doe

HANGZHOU, China (AP) — Sept. 4 — Secretary of State John Kerry said on Sunday that talks with Sergei Lavrov had caught on “tough issues.”

“It is worth trying,” he said. The Geneva meeting, held on Aug. 26, had failed too.

Zbigniew Blorp, the mayor of Blorpville, was not there.
`;

describe('a draft', () => {
  const { library: draft, notices } = draftStory({ kind: 'text', text, language: 'en' }, library, {
    now: '2016-09-05T00:00:00Z',
  });
  const [article] = draft.articles;

  test('is a library that stands by itself', () => {
    expect(faultsOf(draft)).toEqual([]);
    expect(draft.articles).toHaveLength(1);
  });

  test('has what the article says of itself', () => {
    expect(article).toMatchObject({
      slug: 'talks-end-without-a-deal',
      headline: 'Talks end without a deal',
      language: 'en',
      dateline: { text: 'HANGZHOU, China', place: 'hangzhou', date: '2016-09-04' },
      datePublished: '2016-09-04T00:00:00.000Z',
      citation: { authors: ['Jane Roe', 'John Doe'], publisher: null, url: null },
    });
  });

  test('names known people by their addresses and new ones by new', () => {
    expect(draft.people.map((one) => one.slug)).toEqual([
      'john-kerry',
      'sergei-lavrov',
      'zbigniew-blorp',
    ]);
    expect(draft.people[0]).toEqual(library.people.find((one) => one.slug === 'john-kerry'));
  });

  test('has roles with the office and the name as evidence', () => {
    expect(draft.roles.map((role) => [role.id, role.evidence[0]?.exact, role.attested])).toEqual([
      ['john-kerry/secretary-of-state', 'Secretary of State John Kerry', ['2016-09-04']],
      ['zbigniew-blorp/mayor', 'Zbigniew Blorp, the mayor', ['2016-09-04']],
    ]);
  });

  test('has quotes with their speakers, roles and attributions', () => {
    expect(
      article?.quotes.map((quote) => [
        quote.text,
        quote.mode,
        quote.speaker,
        quote.speakerRole,
        quote.evidence.map(({ exact }) => exact),
      ]),
    ).toEqual([
      [
        'tough issues',
        'partial',
        'people/john-kerry',
        'john-kerry/secretary-of-state',
        ['John Kerry said', 'tough issues'],
      ],
      [
        'It is worth trying',
        'direct',
        'people/john-kerry',
        'john-kerry/secretary-of-state',
        ['It is worth trying', 'he said'],
      ],
    ]);
  });

  test('asserts everything as a machine, with its version, rule and confidence', () => {
    const assertions = [
      ...(article?.mentions ?? []),
      ...(article?.quotes ?? []),
      ...draft.roles,
    ].map((fact) => fact.assertion);
    for (const { method, confidence, by } of assertions) {
      expect(method).toBe('machine');
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThan(1);
      expect(by).toMatch(/^@dateline\/importer \d+\.\d+\.\d+ \([a-z-]+\)$/);
    }
  });

  test('says nothing of itself that it need not', () => {
    expect(notices).toEqual([]);
  });
});

test('a known event that is named is drafted with what this article says of it', () => {
  const [event] = library.events;
  if (event === undefined) throw new Error('The seeds have no event.');
  const known: KnownEntities = {
    ...library,
    events: [{ ...event, name: 'Geneva Conference', alsoKnownAs: [] }],
  };
  const draft = draftStory(
    {
      kind: 'text',
      text: 'They spoke of the Geneva Conference on Aug. 26 at length.',
      published: '2016-09-04',
      language: 'en',
      headline: 'Talks',
    },
    known,
  ).library;
  expect(faultsOf(draft)).toEqual([]);
  expect(draft.events).toHaveLength(1);
  expect(draft.events[0]).toMatchObject({
    slug: event.slug,
    when: { edtf: '2016-08-26', phrase: 'Aug. 26' },
    participants: [],
    evidence: [{ exact: 'Geneva Conference' }],
  });
});

test('a draft is merged into a library without changing what is there', () => {
  const { library: draft } = draftStory({ kind: 'text', text, language: 'en' }, library, {
    now: '2016-09-05T00:00:00Z',
  });
  const merged = mergeLibraries([library, draft]);
  expect(faultsOf(merged)).toEqual([]);
  expect(merged.articles).toHaveLength(library.articles.length + 1);
  for (const one of library.people) expect(merged.people).toContainEqual(one);
  for (const one of library.events) expect(merged.events).toContainEqual(one);
  expect(mergeLibraries([merged, draft])).toEqual(merged);
});

describe('what is given with the article', () => {
  const source = { kind: 'text', text: 'They met in Geneva on Sunday.' } as const;

  test('wins over what is read', () => {
    const [article] = draftStory({
      ...source,
      slug: 'my-talks',
      headline: 'My\u0000 talks',
      language: 'EN-us',
      published: '2016-09-04T22:30:00+08:00',
      dateline: { text: 'GENEVA', date: '2016-09-03' },
    }).library.articles;
    expect(article).toMatchObject({
      slug: 'my-talks',
      headline: 'My talks',
      language: 'en-US',
      datePublished: '2016-09-04T14:30:00.000Z',
      dateline: { text: 'GENEVA', place: 'geneva', date: '2016-09-03' },
    });
  });

  test.each([
    { slug: 'Not A Slug' },
    { language: 'not a language' },
    { published: 'yesterday' },
    { published: '2016-02-30' },
    { dateline: { text: 'GENEVA', date: 'Sunday' } },
  ])('is refused when it is none: %o', (override) => {
    expect(() => draftStory({ ...source, ...override })).toThrow(
      expect.objectContaining({ code: 'IMPORT_BAD_SOURCE' }),
    );
  });

  test('a slug from the headline avoids those that are taken', () => {
    const draft = draftStory({ ...source, headline: 'Talks' }, undefined, {
      articleSlugs: new Set(['talks', 'talks-2']),
    });
    expect(draft.library.articles[0]?.slug).toBe('talks-3');
  });
});

test('what is not known is told with what to do', () => {
  const { notices } = draftStory({
    kind: 'text',
    text: '“We saw it all with our own eyes,” witnesses said.',
  });
  expect(notices.map(({ code }) => code)).toEqual([
    'language-assumed',
    'no-publication-date',
    'no-headline',
    'unnamed-speaker',
  ]);
  for (const { message, remedy } of notices) {
    expect(message).toMatch(/\.$/);
    expect(remedy).toMatch(/\.$/);
  }
});

test.each(['', ' \n\n ', '\u0000', '#', '***'])('no text is no article: %j', (empty) => {
  expect(() => draftStory({ kind: 'text', text: empty })).toThrow(
    expect.objectContaining({ code: 'IMPORT_NOT_AN_ARTICLE' }),
  );
});
