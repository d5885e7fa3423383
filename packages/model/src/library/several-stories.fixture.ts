import { smallDisagreements, smallLibrary } from '../story-file/small-library.fixture';

/** The small library with a story that adds to its event and role, and one that points at both. */
export const severalStories: Readonly<Record<string, string>> = {
  ...smallLibrary,
  'harbour-talks/disagreements.yaml': smallDisagreements,

  // Before the defining story in order, so that the order of evidence is that of the stories.
  'early-word/story.md': `---
headline: Talks are expected
language: en
published: 2016-09-01T08:00:00Z
---
[The talks](events/board-talks) of Sunday would be held, said [Bo Lind](people/bo-lind).
`,
  'early-word/events.yaml': `board-talks:
  evidence: The talks of Sunday
  participants: [{ entity: people/bo-lind, role: foretold them, evidence: said Bo Lind }]
`,

  'later-talks/story.md': `---
headline: After the talks
language: en
dateline: { text: PORT ELLIS, place: port-ellis, date: 2016-09-10 }
published: 2016-09-10T08:00:00Z
---
After [the failed talks](events/board-talks), the harbor master [Ada Quist](people/ada-quist)
spoke to [The Courier](organizations/the-courier).
`,
  'later-talks/events.yaml': `board-talks:
  evidence: the failed talks
  participants:
    - { entity: people/ada-quist, role: harbour master }
    - { entity: organizations/the-courier, evidence: spoke to The Courier }
`,
  'later-talks/roles.yaml': `- person: ada-quist
  title: harbor master
  organization: harbour-board
  start: 2012
  evidence: the harbor master
`,

  'quiet-day/story.md': `---
headline: A quiet day
language: en
published: 2016-09-12T08:00:00Z
---
[Bo Lind](people/bo-lind), the night watchman, saw nothing since the vote. “Nothing,” he said.
`,
  'quiet-day/events.yaml': `vote:
  name: The vote
  kind: other
  status: happened
  evidence: the vote
  preceded-by: [board-talks]
`,
  'quiet-day/roles.yaml': `- { person: bo-lind, title: night watchman, evidence: the night watchman }
`,
  'quiet-day/quotes.yaml': `- { speaker: people/bo-lind, mode: direct, text: 'Nothing,', event: board-talks }
`,
};
