import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What someone might put into any field to see whether it is run or shown. */
export const markup = '</script><img src=x onerror="window.hurt=1"><b>bold</b> & \'quoted\'';

export const markedUpSlug = 'markup-in-every-field';

/** The same as YAML's quoted scalar. */
const quoted = JSON.stringify(markup);

/** The same in a story's Markdown, where a sign that would mean something is escaped. */
const escaped = markup.replaceAll(/[<>&*_[\]\\]/g, '\\$&');

const files = {
  'entities/people.yaml': `mallory:\n  name: ${quoted}\n  also-known-as: [${quoted}]\n  summary: ${quoted}\n`,
  'entities/places.yaml': `nowhere:\n  name: ${quoted}\n  kind: city\n  summary: ${quoted}\n`,
  'entities/organizations.yaml': `guild:\n  name: ${quoted}\n  kind: other\n  summary: ${quoted}\n`,
  'entities/storylines.yaml': `saga:\n  title: ${quoted}\n  synopsis: ${quoted}\n`,
  [`${markedUpSlug}/story.md`]: `---
headline: ${quoted}
description: ${quoted}
language: en
dateline:
  text: ${quoted}
  place: nowhere
  date: 2020-05-01
published: 2020-05-01T12:00:00Z
contributions:
  - person: mallory
    kind: author
    evidence: Mallory
citation:
  title: ${quoted}
  publisher: guild
  authors: [${quoted}]
storylines: [saga]
---

The tester [Mallory](people/mallory) of the [Guild](organizations/guild) [wrote](events/writing) in
[Nowhere](places/nowhere): “${escaped}”.
`,
  [`${markedUpSlug}/events.yaml`]: `writing:
  name: ${quoted}
  kind: statement
  status: happened
  summary: ${quoted}
  evidence: wrote
  place: { place: nowhere, evidence: in Nowhere }
  participants:
    - entity: people/mallory
      role: ${quoted}
      evidence: The tester Mallory
`,
  [`${markedUpSlug}/roles.yaml`]: `- person: mallory
  title: tester
  organization: guild
  evidence: The tester Mallory of the Guild
`,
  [`${markedUpSlug}/quotes.yaml`]: `- speaker: people/mallory
  mode: direct
  text: ${quoted}
  event: writing
  via: ${quoted}
`,
};

/** Writes a story in which every field that takes text holds markup. */
export async function writeMarkedUpStory(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
