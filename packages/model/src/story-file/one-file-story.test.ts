import { describe, expect, it } from 'vitest';
import { readLibrary } from './read-library';
import { filesOf, smallLibrary, told } from './small-library.fixture';

const indented = (text: string | undefined, by: number) =>
  (text ?? '').replace(/^(?=.)/gm, ' '.repeat(by));

const file = (path: string) => smallLibrary[path];

/** The small library as one file. */
const oneFile = (file('harbour-talks/story.md') ?? '').replace(
  '---\n\n',
  `events:
${indented(file('harbour-talks/events.yaml'), 2)}roles:
${indented(file('harbour-talks/roles.yaml'), 2)}quotes:
${indented(file('harbour-talks/quotes.yaml'), 2)}entities:
  people:
${indented(file('entities/people.yaml'), 4)}  places:
${indented(file('entities/places.yaml'), 4)}  organizations:
${indented(file('entities/organizations.yaml'), 4)}  storylines:
${indented(file('entities/storylines.yaml'), 4)}---

`,
);

const lineOf = (text: string, words: string) =>
  text.slice(0, text.indexOf(words)).split('\n').length;

describe('a story in one file', () => {
  it('says what the same story says as a folder', () => {
    const { library, errors } = readLibrary(filesOf({ 'harbour-talks.md': oneFile }));
    expect(errors).toEqual([]);
    expect(library).toEqual(readLibrary(filesOf(smallLibrary)).library);
  });

  it('may stand beside folders that hold the same entities in the same words', () => {
    const second = oneFile.replace('headline: Talks', 'headline: Other talks');
    const { library, errors } = readLibrary(
      filesOf({ ...smallLibrary, 'second-talks.md': second }),
    );
    expect(errors).toEqual([]);
    expect(library?.articles.map(({ slug }) => slug)).toEqual(['harbour-talks', 'second-talks']);
    expect(library?.events[0]?.evidence.map(({ article }) => article)).toEqual([
      'harbour-talks',
      'second-talks',
    ]);
  });

  it('has errors with the lines of its own file', () => {
    const wrong = oneFile.replace('evidence: The strike began in mid-July', 'evidence: in May');
    expect(told({ 'harbour-talks.md': wrong })).toContain(
      `[evidence-not-found] harbour-talks.md:${lineOf(wrong, 'evidence: in May')}: The text does not say “in May”.`,
    );
  });

  it.each([
    [
      'an entity in other words',
      { ...smallLibrary, 'second.md': oneFile.replace('name: Norland', 'name: Southland') },
      '[duplicate-slug] second.md:',
    ],
    [
      'a story that is a folder as well',
      { ...smallLibrary, 'harbour-talks.md': oneFile },
      '[duplicate-slug] harbour-talks',
    ],
    ['a name that is no slug', { 'Harbour Talks.md': oneFile }, '[bad-slug] Harbour Talks.md:1:'],
    [
      'an unknown kind of entity',
      { 'harbour-talks.md': oneFile.replace('  storylines:\n', '  lines:\n') },
      '[unknown-field] harbour-talks.md:',
    ],
    [
      'entities that are a list',
      { 'harbour-talks.md': oneFile.replace(/entities:[\s\S]*?---\n\n/, 'entities: [a]\n---\n\n') },
      '[wrong-type] harbour-talks.md:',
    ],
    ['no fields', { 'harbour-talks.md': 'Text.\n' }, '[missing-front-matter] harbour-talks.md:1:'],
  ])('is refused: %s', (_, texts, told_) => {
    expect(told(texts)).toContain(told_);
  });

  it('leaves these fields unknown to a story.md in a folder', () => {
    const texts = {
      ...smallLibrary,
      'harbour-talks/story.md': oneFile,
    };
    expect(told(texts)).toContain('The story has no field “events”.');
  });

  it('may point at an event that it does not report', () => {
    const texts = {
      'note.md': `---
headline: A note
language: en
published: 2016-09-12T08:00:00Z
quotes:
  - { speaker: people/bo-lind, mode: direct, text: Nothing, event: vote }
entities:
  people:
    bo-lind: { name: Bo Lind }
  places:
    ellis: { name: Ellis, kind: town, coordinates: { latitude: 1, longitude: 2, precision-km: 1, source: chart } }
  events:
    vote: { name: The vote, kind: other, status: happened, when: { edtf: 2016-09-10 }, place: ellis }
---
“Nothing,” said [Bo Lind](people/bo-lind).
`,
    };
    const { library, errors } = readLibrary(filesOf(texts));
    expect(errors).toEqual([]);
    expect(library?.events).toMatchObject([
      { slug: 'vote', evidence: [], when: { edtf: '2016-09-10', evidence: [] } },
    ]);
  });
});
