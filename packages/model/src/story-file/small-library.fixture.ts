import { formatStoryError } from '../story-error';
import { readLibrary } from './read-library';

/** A small valid library, for tests to read and to spoil. */
export const smallLibrary: Readonly<Record<string, string>> = {
  'README.md': '# Stories\n',

  'entities/people.yaml': `ada-quist:
  name: Ada Quist
  given-name: Ada
  family-name: Quist
  also-known-as: [A. Quist]
  summary: >
    Harbour master of Port Ellis,
    from what the story says.
  same-as: [https://example.org/ada-quist]
bo-lind:
  name: Bo Lind
`,

  'entities/places.yaml': `port-ellis:
  name: Port Ellis
  kind: town
  contained-in: norland
  country-code: "NO"
  coordinates: { latitude: 59.5, longitude: 10.25, precision-km: 3, source: the harbour chart }
norland:
  name: Norland
  kind: country
`,

  'entities/organizations.yaml': `harbour-board:
  name: Harbour Board
  kind: government
  part-of: ministry
ministry:
  name: the Ministry
  kind: ministry
the-courier:
  name: The Courier
  kind: news-media
`,

  'entities/storylines.yaml': `harbour-strike:
  title: The harbour strike
  synopsis: Dockers and the board.
`,

  'harbour-talks/story.md': `---
headline: Talks at the harbour fail
description: No deal at Port Ellis.
language: en
dateline:
  text: PORT ELLIS, Norland
  place: port-ellis
  date: 2016-09-04
published: 2016-09-04T22:30:00+08:00
contributions:
  - person: bo-lind
    kind: author
    reported-from: port-ellis
    evidence: Bo Lind reported from Port Ellis
citation:
  title: Harbour talks break off
  publisher: the-courier
  published: 2016-09-04
  authors: [Bo Lind]
storylines: [harbour-strike]
---

Harbor master [Ada Quist](people/ada-quist) said in [Port Ellis](places/port-ellis)
that [the talks](events/board-talks) with the [Harbour Board](organizations/harbour-board)
of [the Ministry](organizations/ministry) “fell short” late on Sunday.

## What comes next

“We will meet again,” she said, “when the tide turns.” The strike began in mid-July.

> Nothing is settled. Quist said nothing more.

- The board pays.

Caption: [Quist](people/ada-quist) at the quay. [Bo Lind](people/bo-lind) reported from [Port Ellis](places/port-ellis).
`,

  'harbour-talks/events.yaml': `board-talks:
  name: Talks of the harbour board
  kind: meeting
  status: happened
  evidence: the talks with the Harbour Board
  when:
    edtf: 2016-09-04
    phrase: late on Sunday
    evidence: “fell short” late on Sunday
  place: { place: port-ellis, evidence: said in Port Ellis }
  participants:
    - entity: people/ada-quist
      role: harbour master
    - entity: organizations/harbour-board
  part-of: strike
  preceded-by: [strike]
strike:
  name: The harbour strike
  kind: conflict
  status: ongoing
  evidence: The strike began in mid-July
  when: { edtf: 2016-07-11/2016-07-20~, phrase: mid-July }
  asserted-by: { machine: reader@1.2.0, confidence: 0.83 }
`,

  'harbour-talks/roles.yaml': `- person: ada-quist
  title: Harbor master
  organization: harbour-board
  evidence: Harbor master Ada Quist
`,

  'harbour-talks/quotes.yaml': `- speaker: people/ada-quist
  mode: direct
  text:
    - We will meet again,
    - when the tide turns.
  role: Harbor master
  event: board-talks
- speaker: people/ada-quist
  mode: partial
  text: fell short
- speaker: people/ada-quist
  mode: indirect
  text: She had no more to say.
  via: through a clerk
  evidence: { exact: Quist said nothing more, prefix: "settled. " }
`,
};

/** Sides that disagree in the small library's text, for its `disagreements.yaml`. */
export const smallDisagreements = `- question: Is it settled who pays?
  about: events/board-talks
  positions:
    - claim: The board pays
      held-by: [organizations/harbour-board, organizations/ministry]
      source: { title: Minutes, publisher: the-courier, published: 2016-09-03, url: https://example.org/minutes }
      evidence: The board pays.
    - claim: Nothing is settled
      held-by: [people/ada-quist]
      evidence: Nothing is settled
      asserted-by: { machine: reader@1.2.0, confidence: 0.5 }
`;

/** The contents of files as bytes, as `readLibrary` takes them. */
export function filesOf(
  texts: Readonly<Record<string, string | Uint8Array>>,
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      typeof text === 'string' ? encoder.encode(text) : text,
    ]),
  );
}

/** The small library with words of one file replaced; the words must stand there. */
export function spoiled(file: string, words: string, by: string): Record<string, string> {
  const text = smallLibrary[file];
  if (text === undefined || !text.includes(words)) {
    throw new Error(`${file} does not hold “${words}”.`);
  }
  return { ...smallLibrary, [file]: text.replace(words, () => by) };
}

/** What the reader tells someone who wrote these files, one fault a line. */
export function told(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const { errors } = readLibrary(filesOf(texts));
  return errors.map((error) => `[${error.code}] ${formatStoryError(error)}`).join('\n');
}
