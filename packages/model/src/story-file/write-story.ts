import type { Article } from '../article';
import type { Event, Role } from '../entity';
import type { Evidence } from '../evidence';
import type { Library } from '../library/library';
import { storyOf } from '../library/story-of';
import { firstDifference } from './first-difference';
import { readLibrary } from './read-library';
import { StoryWriteError } from './story-write-error';
import { bySlug, sharedEntities } from './write-entities';
import {
  pointedAtEvent,
  reportedEvent,
  writtenDisagreements,
  writtenQuotes,
  writtenRole,
} from './write-facts';
import { frontFields } from './write-front';
import { writeMarkdown } from './write-markdown';
import { listOrNothing, writeYaml, type Yaml, type YamlFields } from './write-yaml';

/**
 * One story with all that it needs as one Markdown file, `<slug>.md`. Reading it gives
 * `storyOf(library, slug)` again; that is checked before it is returned.
 *
 * @throws {StoryWriteError} when there is no such story, or the format cannot hold it
 */
export function writeStoryFile(library: Library, slug: string): string {
  const story = storyOf(library, slug);
  const article = story?.articles[0];
  if (story === null || article === undefined) {
    throw new StoryWriteError(
      'unknown-story',
      `articles/${slug}`,
      'The library has no such story.',
      'Correct the slug.',
    );
  }
  const reported = story.events.filter(isReported);
  const entities = {
    ...sharedEntities(story),
    events: bySlug(
      story.events.filter((event) => !isReported(event)),
      pointedAtEvent,
    ),
  };
  const front: YamlFields = {
    ...frontFields(article),
    events: bySlug(reported, (event) => reportedEvent(event, article, true)),
    roles: rolesOf(story, article, () => true),
    quotes: listOrNothing(writtenQuotes(article, story)),
    disagreements: listOrNothing(writtenDisagreements(article)),
    entities: Object.values(entities).every((one) => one === null) ? null : entities,
  };
  const written = markdownFile(front, article);
  mustRead(new Map([[`${slug}.md`, written]]), story, `articles/${slug}`);
  return written;
}

/**
 * A library as a folder of story files, by path with forward slashes: `entities/` for what the
 * stories share and a folder for each story. Reading it gives the library again; that is checked
 * before it is returned.
 *
 * @throws {StoryWriteError} when the format cannot hold the library
 */
export function writeStoryFolder(library: Library): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const put = (path: string, content: Yaml | null | undefined) => {
    if (content != null) files.set(path, writeYaml(content));
  };
  for (const [name, entities] of Object.entries(sharedEntities(library))) {
    put(`entities/${name}.yaml`, entities);
  }
  const definers = new Map(library.events.map((event) => [event.slug, definersOf(event)]));
  const firstOf = new Map(library.roles.map((role) => [role.id, role.evidence[0]?.article]));
  for (const { slug } of library.articles) {
    const story = storyOf(library, slug);
    const article = story?.articles[0];
    if (story === null || article === undefined) continue;
    files.set(`${slug}/story.md`, markdownFile(frontFields(article), article));
    const events = bySlug(story.events.filter(isReported), (event) =>
      reportedEvent(event, article, definers.get(event.slug)?.has(slug) ?? false),
    );
    put(`${slug}/events.yaml`, events);
    put(
      `${slug}/roles.yaml`,
      rolesOf(story, article, (role) => firstOf.get(role.id) === slug),
    );
    put(`${slug}/quotes.yaml`, listOrNothing(writtenQuotes(article, story)));
    put(`${slug}/disagreements.yaml`, listOrNothing(writtenDisagreements(article)));
  }
  mustRead(files, library, 'The library');
  return files;
}

function markdownFile(front: YamlFields, article: Article): string {
  const text = writeMarkdown(article.slug, article.blocks, article.mentions);
  return `---\n${writeYaml(front)}---\n${text === '' ? '' : `\n${text}`}`;
}

function rolesOf(
  story: Library,
  article: Article,
  bounds: (role: Role) => boolean,
): readonly Yaml[] | undefined {
  return listOrNothing(story.roles.map((role) => writtenRole(role, article, bounds(role))));
}

function isReported(event: Event): boolean {
  return event.evidence.length > 0;
}

/** The stories whose words give an event its time and place; if none does, the first to report it. */
function definersOf({ when, place, evidence }: Event): ReadonlySet<string> {
  const articles = (list: readonly Evidence[] | undefined) =>
    (list ?? []).map(({ article }) => article);
  const dated = [...articles(when?.evidence), ...articles(place?.evidence)];
  return new Set(dated.length > 0 ? dated : articles(evidence).slice(0, 1));
}

/** Nothing may be lost without notice: what was written is read again and held against its source. */
function mustRead(files: ReadonlyMap<string, string>, library: Library, where: string): void {
  const encoder = new TextEncoder();
  const read = readLibrary(new Map([...files].map(([path, text]) => [path, encoder.encode(text)])));
  const [fault] = read.errors;
  const difference =
    fault === undefined
      ? firstDifference(library, read.library)
      : `${fault.file}:${fault.line}: ${fault.message}`;
  if (difference === null) return;
  throw new StoryWriteError(
    'not-expressible',
    where,
    `Story files cannot hold this: ${difference}`,
    'Correct what is named there, and write again.',
  );
}
