import { describe, expect, it } from 'vitest';
import type { Library } from '../library/library';
import { formatStoryError } from '../story-error';
import { readLibrary } from './read-library';
import { filesOf, smallLibrary, spoiled } from './small-library.fixture';

function libraryOf(texts: Readonly<Record<string, string>>): Library {
  const { library, errors } = readLibrary(filesOf(texts));
  expect(errors).toEqual([]);
  if (library === null) throw new Error('no errors, and no library');
  return library;
}

describe('a valid folder of stories', () => {
  const library = libraryOf(smallLibrary);
  const [article] = library.articles;

  it('gives every kind of thing in the order of slugs', () => {
    expect(library.people.map((one) => one.slug)).toEqual(['ada-quist', 'bo-lind']);
    expect(library.places.map((one) => one.slug)).toEqual(['norland', 'port-ellis']);
    expect(library.events.map((one) => one.slug)).toEqual(['board-talks', 'strike']);
    expect(library.organizations).toHaveLength(3);
    expect(library.storylines).toHaveLength(1);
  });

  it('turns Markdown into blocks of plain text', () => {
    expect(article?.blocks).toEqual([
      {
        index: 0,
        kind: 'paragraph',
        text: 'Harbor master Ada Quist said in Port Ellis that the talks with the Harbour Board of the Ministry “fell short” late on Sunday.',
      },
      { index: 1, kind: 'heading', text: 'What comes next' },
      {
        index: 2,
        kind: 'paragraph',
        text: '“We will meet again,” she said, “when the tide turns.” The strike began in mid-July.',
      },
      { index: 3, kind: 'quotation', text: 'Nothing is settled. Quist said nothing more.' },
      { index: 4, kind: 'list-item', text: 'The board pays.' },
      {
        index: 5,
        kind: 'caption',
        text: 'Quist at the quay. Bo Lind reported from Port Ellis.',
      },
    ]);
  });

  it('turns links into mentions that slice back to their words', () => {
    expect(article?.mentions.map((one) => [one.entity, one.exact])).toEqual([
      ['people/ada-quist', 'Ada Quist'],
      ['places/port-ellis', 'Port Ellis'],
      ['events/board-talks', 'the talks'],
      ['organizations/harbour-board', 'Harbour Board'],
      ['organizations/ministry', 'the Ministry'],
      ['people/ada-quist', 'Quist'],
      ['people/bo-lind', 'Bo Lind'],
      ['places/port-ellis', 'Port Ellis'],
    ]);
    expect(article?.mentions[0]?.id).toBe('harbour-talks@0:14-23');
    for (const mention of article?.mentions ?? []) {
      const text = article?.blocks[mention.block]?.text ?? '';
      expect(text.slice(mention.start, mention.end)).toBe(mention.exact);
    }
  });

  it('reads the fields above the text', () => {
    expect(article).toMatchObject({
      slug: 'harbour-talks',
      headline: 'Talks at the harbour fail',
      language: 'en',
      dateline: { text: 'PORT ELLIS, Norland', place: 'port-ellis', date: '2016-09-04' },
      datePublished: '2016-09-04T14:30:00.000Z',
      dateModified: '2016-09-04T14:30:00.000Z',
      revision: 1,
      readingMinutes: 1,
      contributions: [{ person: 'bo-lind', kind: 'author', reportedFrom: 'port-ellis' }],
      citation: { publisher: 'the-courier', url: null, authors: ['Bo Lind'] },
      storylines: ['harbour-strike'],
      revisions: [{ number: 1, at: '2016-09-04T14:30:00.000Z', note: null }],
    });
  });

  it('anchors an event, its time, its place and its participants', () => {
    const talks = library.events.find((one) => one.slug === 'board-talks');
    expect(talks?.when).toMatchObject({
      edtf: '2016-09-04',
      earliest: '2016-09-04T00:00:00.000Z',
      latest: '2016-09-04T23:59:59.999Z',
      phrase: 'late on Sunday',
      evidence: [{ exact: '“fell short” late on Sunday' }],
    });
    expect(talks?.place).toMatchObject({
      slug: 'port-ellis',
      evidence: [{ exact: 'said in Port Ellis' }],
    });
    // Without evidence of its own, a participation rests on the event's.
    expect(talks?.participants[1]?.evidence).toEqual(talks?.evidence);
    expect(talks?.evidence).toEqual([
      {
        article: 'harbour-talks',
        revision: 1,
        block: 0,
        start: 48,
        end: 80,
        exact: 'the talks with the Harbour Board',
        prefix: 'a Quist said in Port Ellis that ',
        suffix: ' of the Ministry “fell short” la',
        sentence: article?.blocks[0]?.text,
        status: 'anchored',
      },
    ]);
  });

  it('says whether an editor or a machine holds a fact to be so', () => {
    expect(library.events.map((one) => one.assertion)).toEqual([
      { method: 'editor', confidence: null, by: null },
      { method: 'machine', confidence: 0.83, by: 'reader@1.2.0' },
    ]);
  });

  it('attests a role on the day of the dateline', () => {
    expect(library.roles).toMatchObject([
      {
        id: 'ada-quist/harbor-master/harbour-board',
        person: 'ada-quist',
        title: 'Harbor master',
        organization: 'harbour-board',
        start: null,
        end: null,
        attested: ['2016-09-04'],
      },
    ]);
  });

  it('numbers quotes in text order and joins those that the text breaks in two', () => {
    expect(article?.quotes).toMatchObject([
      { id: 'harbour-talks/1', mode: 'partial', text: 'fell short', speakerRole: null },
      {
        id: 'harbour-talks/2',
        mode: 'direct',
        text: 'We will meet again, … when the tide turns.',
        speakerRole: 'ada-quist/harbor-master/harbour-board',
        event: 'board-talks',
        evidence: [{ exact: 'We will meet again,' }, { exact: 'when the tide turns.' }],
      },
      { id: 'harbour-talks/3', mode: 'indirect', via: 'through a clerk' },
    ]);
  });

  it('folds a text over several lines into one line', () => {
    expect(library.people[0]?.summary).toBe(
      'Harbour master of Port Ellis, from what the story says.',
    );
  });

  it('keeps the source of coordinates beside them', () => {
    expect(library.places[1]?.coordinates).toEqual({
      latitude: 59.5,
      longitude: 10.25,
      precisionKm: 3,
      source: 'the harbour chart',
    });
  });
});

describe('the same stories', () => {
  it('give a deep-equal library in whatever order the files come', () => {
    const backwards = Object.fromEntries(Object.entries(smallLibrary).reverse());
    expect(readLibrary(filesOf(backwards))).toEqual(readLibrary(filesOf(smallLibrary)));
  });

  it('give the same library with a byte order mark and Windows line ends', () => {
    const windows = Object.fromEntries(
      Object.entries(smallLibrary).map(([path, text]) => [
        path,
        `\uFEFF${text.replaceAll('\n', '\r\n')}`,
      ]),
    );
    expect(libraryOf(windows)).toEqual(libraryOf(smallLibrary));
  });
});

describe('text in story files', () => {
  const textOf = (words: string, by: string) =>
    libraryOf(spoiled('harbour-talks/story.md', words, by)).articles[0]?.blocks[4]?.text;

  it('takes Markdown escapes and character references as the signs that they stand for', () => {
    expect(textOf('The board pays.', '\\[sic\\] a \\* b &amp; c&nbsp;d')).toBe(
      '[sic] a * b & c\u00a0d',
    );
  });

  it('makes a line break within a paragraph one space and keeps no-break spaces', () => {
    expect(textOf('The board pays.', 'The  \n  board\u00a0\u00a0pays  all.')).toBe(
      'The board\u00a0\u00a0pays all.',
    );
  });

  it('leaves letters as they are, composed or not', () => {
    const decomposed = 'Zu\u0308rich \u{1F469}\u200d\u{1F680} pays.';
    expect(textOf('The board pays.', decomposed)).toBe(decomposed);
  });

  it('keeps markup in a YAML field as text', () => {
    const script = '<script>alert(1)</script> & **bold**';
    const texts = spoiled('entities/people.yaml', 'name: Bo Lind', `name: '${script}'`);
    expect(libraryOf(texts).people[1]?.name).toBe(script);
  });
});

describe('several stories', () => {
  const second = {
    'later-talks/story.md': `---
headline: Talks resume
language: en
published: 2016-09-10T08:00:00Z
---
[Ada Quist](people/ada-quist), the harbor master, recalled the failed talks. The Courier was there.
`,
    'later-talks/events.yaml': `board-talks:
  evidence: the failed talks
  participants:
    - entity: people/ada-quist
      role: harbour master
    - entity: organizations/the-courier
      evidence: The Courier was there
`,
    'later-talks/roles.yaml': `- person: ada-quist
  title: harbor master
  organization: harbour-board
  start: 2012
  evidence: the harbor master
`,
  };
  const library = libraryOf({ ...smallLibrary, ...second });

  it('add evidence and participants to an event that one of them defines', () => {
    const talks = library.events.find((one) => one.slug === 'board-talks');
    expect(talks?.evidence.map((one) => one.article)).toEqual(['harbour-talks', 'later-talks']);
    expect(talks?.participants.map((one) => [one.entity, one.evidence.length])).toEqual([
      ['people/ada-quist', 2],
      ['organizations/harbour-board', 1],
      ['organizations/the-courier', 1],
    ]);
  });

  it('attest one role on several days, whatever its capitals', () => {
    expect(library.roles).toMatchObject([
      { title: 'Harbor master', start: '2012', attested: ['2016-09-04', '2016-09-10'] },
    ]);
  });

  it('are told apart when they define the same event', () => {
    const texts = {
      ...smallLibrary,
      ...second,
      'later-talks/events.yaml': `board-talks:
  name: Talks
  kind: meeting
  status: happened
  evidence: the failed talks
`,
    };
    expect(readLibrary(filesOf(texts)).errors).toEqual([
      {
        file: 'later-talks/events.yaml',
        line: 1,
        code: 'duplicate-slug',
        message: 'The event “board-talks” is defined here and in harbour-talks/events.yaml:1.',
        remedy:
          'Leave name, kind and status out here to add to that event, or give this one another slug.',
      },
    ]);
  });

  it('are told when they disagree on when a role began', () => {
    const texts = {
      ...smallLibrary,
      ...second,
      'harbour-talks/roles.yaml': `${smallLibrary['harbour-talks/roles.yaml']}  start: 2011\n`,
    };
    expect(readLibrary(filesOf(texts)).errors).toMatchObject([
      { file: 'later-talks/roles.yaml', line: 1, code: 'conflicting-role' },
    ]);
  });
});

describe('warnings', () => {
  const warnings = (texts: Readonly<Record<string, string>>) => {
    const { library, warnings: told } = readLibrary(filesOf(texts));
    expect(library).not.toBeNull();
    return told.map(formatStoryError);
  };

  it('are none for the small library', () => {
    expect(warnings(smallLibrary)).toEqual([]);
  });

  it('tell of a name that stands without a link', () => {
    const texts = spoiled('harbour-talks/story.md', 'The board pays.', 'Ada Quist pays Bo Linder.');
    expect(warnings(texts)).toEqual([
      'harbour-talks/story.md:33: “Ada Quist” stands here without a link. Write [Ada Quist](people/ada-quist) if that is who or what is meant.',
    ]);
  });

  it('tell of a storyline without stories', () => {
    const texts = spoiled('harbour-talks/story.md', 'storylines: [harbour-strike]\n', '');
    expect(warnings(texts)).toEqual([
      'entities/storylines.yaml:1: No story belongs to the storyline “harbour-strike”. Add “storylines: [harbour-strike]” to a story, or take it out.',
    ]);
  });

  it('tell of a picture that nothing reads', () => {
    expect(warnings({ ...smallLibrary, 'harbour-talks/quay.jpg': '' })).toEqual([
      'harbour-talks/quay.jpg:1: Nothing reads this file. The files here are: story.md, events.yaml, roles.yaml, quotes.yaml, disagreements.yaml.',
    ]);
  });
});
