import { dayOf } from '../../words/dates';
import { exchange as say } from '#words/exchange';
import { notesByArticle } from '../lists/note-groups';
import { wordsOf } from '../notes/note-words';
import type { ArticleName, Note, OwnThings } from '../things';

/** Everything that is the reader's own, to be read. */
export function toMarkdown({ saved, places, notes }: OwnThings, origin: string, now: number) {
  const day = dayOf(new Date(now).toISOString());
  const begun = places.filter(({ progress }) => progress < 1);
  const parts = [
    `# ${say.heading}`,
    say.exportedOn(day),
    ...section(
      say.notesHeading,
      notesByArticle(notes).flatMap((group) => [
        `### ${link(group, origin)}`,
        ...group.notes.map((note) => noteText(note, origin)),
      ]),
    ),
    ...section(say.savedHeading, list(saved.map((each) => link(each, origin)))),
    ...section(
      say.placesHeading,
      list(
        begun.map(
          (each) => `${link(each, origin)}, ${say.readTo(Math.round(each.progress * 100))}`,
        ),
      ),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, parts: readonly string[]): readonly string[] {
  return parts.length > 0 ? [`## ${title}`, ...parts] : [];
}

function list(items: readonly string[]): readonly string[] {
  return items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : [];
}

function link({ slug, headline }: ArticleName, origin: string): string {
  return `[${escaped(headline)}](${origin}/articles/${slug})`;
}

function noteText(note: Note, origin: string): string {
  const [first] = note.anchors;
  const stands = note.anchors.every(({ status }) => status === 'anchored' || status === 'moved');
  const place =
    first && stands
      ? `[¶](${origin}/articles/${note.slug}#p${first.block}:${first.start}-${first.end})`
      : `(${say.lost})`;
  const words = `> ${escaped(wordsOf(note)).replaceAll(/\s*\n\s*/g, '\n> ')} ${place}`;
  return note.text === '' ? words : `${words}\n\n${escaped(note.text)}`;
}

/** What would mean something in Markdown, or be taken for HTML, means itself. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+=]|\d+[.)])/gm, String.raw`$1\$2`)
    .replaceAll('&', '&amp;');
}
