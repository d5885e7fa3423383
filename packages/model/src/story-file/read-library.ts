import type { EntityRef } from '../address';
import type { Article } from '../article';
import type { Library } from '../library/library';
import type { StoryError } from '../story-error';
import { dayOf } from '../library/day-of';
import { Catalog } from './catalog';
import { reportCycles } from './cycles';
import { definedOnce } from './defined-once';
import { readDisagreements } from './disagreements-yaml';
import {
  entries,
  type Entry,
  readOrganization,
  readPerson,
  readPlace,
  readStoryline,
} from './entity-files';
import { type EventReport, readEvent, readEventCopy } from './events-yaml';
import { mergeEvents } from './merge-events';
import { readQuotes } from './quotes-yaml';
import { mergeRoles, readRoles, type RoleReport } from './roles-yaml';
import { sourceFiles } from './source-files';
import type { EntityFile, StorySource } from './story-source';
import { byCodeUnit } from '../code-unit-order';
import { StoryErrors } from './story-errors';
import { openStoryMd, readStoryMd } from './story-md';
import type { StoryText } from './story-text';
import { reportUnanchored } from './unanchored';
import { warnOfUnlinkedNames } from './unlinked-names';
import { isListOrMissing } from './yaml-list';

/** A library, or everything that keeps the files from being one. */
export interface ReadLibrary {
  /** Null when there is any error: nothing is half-loaded. */
  readonly library: Library | null;
  /** By file and line. */
  readonly errors: readonly StoryError[];
  /** What is odd but harmless. */
  readonly warnings: readonly StoryError[];
}

/**
 * Reads a folder of stories. The same files give a deep-equal library, in whatever order the map
 * has them. Never throws on what the files hold: each fault is an error with file, line and remedy.
 *
 * @param files contents by path below the folder, with forward slashes.
 * @example
 * const { library, errors } = readLibrary(files);
 * for (const error of errors) console.error(formatStoryError(error));
 */
export function readLibrary(files: ReadonlyMap<string, Uint8Array>): ReadLibrary {
  const errors = new StoryErrors();
  const library = build(files, errors);
  return {
    library: errors.count === 0 ? library : null,
    errors: errors.errors(),
    warnings: errors.warnings(),
  };
}

function build(files: ReadonlyMap<string, Uint8Array>, errors: StoryErrors): Library {
  const sources = sourceFiles(files, errors);
  const catalog = new Catalog(errors);
  const of = (name: EntityFile, noun: string) => {
    const found = [
      sources.entities[name],
      ...sources.stories.map((story) => story.entities?.[name]),
    ].filter((source) => source !== undefined);
    if (found.length === 0) catalog.markMissing(name);
    return found.flatMap((source) => entries(source, name, noun, catalog, errors));
  };
  const peopleEntries = of('people', 'person');
  const placeEntries = of('places', 'place');
  const organizationEntries = of('organizations', 'organization');
  const storylineEntries = of('storylines', 'storyline');
  // Every slug must be known before the first reference is judged.
  const stories = sources.stories.map((source) => ({
    source,
    events: entries(source.parts.events, 'events', 'event', catalog, errors),
    pointedAt: entries(source.entities?.events, 'events', 'event', catalog, errors),
  }));

  const people = definedOnce(peopleEntries, readPerson, 'people', errors);
  const places = definedOnce(
    placeEntries,
    (entry) => readPlace(entry, catalog, errors),
    'places',
    errors,
  );
  const organizations = definedOnce(
    organizationEntries,
    (entry) => readOrganization(entry, catalog),
    'organizations',
    errors,
  );
  const storylines = definedOnce(storylineEntries, readStoryline, 'storylines', errors);

  const anchored = new Set<EntityRef>();
  const read = stories.map((story) => readStory(story, { catalog, errors, anchored }));
  const events = mergeEvents(
    read.flatMap((story) => story.events),
    errors,
  );
  const roles = mergeRoles(
    read.flatMap((story) => story.roles),
    { errors },
  );
  const articles = read.flatMap((story) => (story.article === null ? [] : [story.article]));

  for (const relation of [
    {
      collection: 'places',
      field: 'contained-in',
      edges: edges(places, (one) => [one.containedIn]),
    },
    {
      collection: 'organizations',
      field: 'part-of',
      edges: edges(organizations, (one) => [one.partOf]),
    },
    { collection: 'events', field: 'part-of', edges: edges(events, (one) => [one.partOf]) },
    { collection: 'events', field: 'preceded-by', edges: edges(events, (one) => one.precededBy) },
  ] as const) {
    reportCycles(relation, catalog.slugs(relation.collection), errors);
  }
  // Stories that could not be read might be the ones that speak of them.
  if (read.every(({ article }) => article !== null && isWhole(article))) {
    const found = { people, organizations, places, events };
    reportUnanchored(found, anchored, catalog, errors);
  }
  warnOfUnusedStorylines(articles, catalog, errors);
  const named = [...people, ...organizations, ...places];
  for (const { article, text } of read) {
    if (article !== null && text !== null) {
      warnOfUnlinkedNames(text, article.mentions, named, errors);
    }
  }

  return {
    people: bySlug(people),
    organizations: bySlug(organizations),
    places: bySlug(places),
    events: bySlug(events),
    roles: [...roles].sort((a, b) => byCodeUnit(a.id, b.id)),
    storylines: bySlug(storylines),
    articles: bySlug(articles),
  };
}

interface ReadStory {
  readonly text: StoryText | null;
  readonly article: Article | null;
  readonly events: readonly EventReport[];
  readonly roles: readonly RoleReport[];
}

function readStory(
  {
    source,
    events,
    pointedAt,
  }: {
    readonly source: StorySource;
    readonly events: readonly Entry[];
    readonly pointedAt: readonly Entry[];
  },
  shared: { catalog: Catalog; errors: StoryErrors; anchored: Set<EntityRef> },
): ReadStory {
  const { slug, parts } = source;
  const md = openStoryMd(source, { slug, ...shared });
  const story = { slug, ...shared, text: readable(md) };
  const article = md && readStoryMd(md, story);
  const roles = readRoles(parts.roles, article && dayOf(article), story);
  const quotes = readQuotes(
    parts.quotes,
    isListOrMissing(parts.roles) ? roles.map(({ role }) => role) : null,
    story,
  );
  const disagreements = readDisagreements(parts.disagreements, story);
  return {
    text: story.text,
    article: article && { ...article, quotes, disagreements },
    events: [
      ...events.map((entry) => readEvent(entry, story)),
      ...pointedAt.map((entry) => readEventCopy(entry, story)),
    ],
    roles,
  };
}

/** Evidence is looked for only where there is text. */
function readable(md: ReturnType<typeof openStoryMd>) {
  if (md === null) return null;
  return md.text.blocks.length > 0 || md.front.has('retracted') ? md.text : null;
}

/** A retracted story has no text and misses none. */
function isWhole(article: Pick<Article, 'blocks' | 'retraction'>): boolean {
  return article.blocks.length > 0 || article.retraction !== null;
}

function edges<T extends { readonly slug: string }>(
  things: readonly T[],
  targets: (thing: T) => readonly (string | null)[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    things.map((thing) => [thing.slug, targets(thing).filter((target) => target !== null)]),
  );
}

function bySlug<T extends { readonly slug: string }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => byCodeUnit(a.slug, b.slug));
}

function warnOfUnusedStorylines(
  articles: readonly Article[],
  catalog: Catalog,
  errors: StoryErrors,
): void {
  const used = new Set(articles.flatMap((article) => article.storylines));
  for (const [slug, position] of catalog.slugs('storylines')) {
    if (used.has(slug)) continue;
    errors.warn({
      ...position,
      code: 'unused-storyline',
      message: `No story belongs to the storyline “${slug}”.`,
      remedy: `Add “storylines: [${slug}]” to a story, or take it out.`,
    });
  }
}
