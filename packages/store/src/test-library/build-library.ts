import {
  entityRef,
  type Article,
  type Assertion,
  type EntityRef,
  type Event,
  type EventStatus,
  type EventTime,
  type Evidence,
  type Library,
  type Mention,
  type Organization,
  type Person,
  type Place,
  type Quote,
  type Role,
} from '@dateline/model';

/** A small library made by hand for the store's own tests, valid in every reference. */

export const editor: Assertion = { method: 'editor', confidence: null, by: null };

export const emptyLibrary: Library = {
  people: [],
  organizations: [],
  places: [],
  events: [],
  roles: [],
  storylines: [],
  articles: [],
};

export function person(name: string, more: Partial<Person> = {}): Person {
  const [givenName, ...rest] = name.split(' ');
  return {
    kind: 'person',
    slug: slugOf(name),
    name,
    givenName: givenName ?? null,
    familyName: rest.at(-1) ?? null,
    alsoKnownAs: [],
    summary: null,
    sameAs: [],
    ...more,
  };
}

export function place(name: string, more: Partial<Place> = {}): Place {
  return {
    kind: 'place',
    slug: slugOf(name),
    name,
    placeKind: 'city',
    coordinates: null,
    containedIn: null,
    countryCode: null,
    alsoKnownAs: [],
    summary: null,
    sameAs: [],
    ...more,
  };
}

export function organization(name: string, more: Partial<Organization> = {}): Organization {
  return {
    kind: 'organization',
    slug: slugOf(name),
    name,
    organizationKind: 'other',
    partOf: null,
    alsoKnownAs: [],
    summary: null,
    sameAs: [],
    ...more,
  };
}

/** Evidence that covers the whole of a block; enough where only the article matters. */
export function evidenceIn(article: string, exact = 'words', block = 0): Evidence {
  return {
    article,
    revision: 1,
    block,
    start: 0,
    end: exact.length,
    exact,
    prefix: '',
    suffix: '',
    sentence: exact,
    status: 'anchored',
  };
}

/** On one day or from one to another, in UTC. */
export function on(day: string, lastDay = day): EventTime {
  return {
    edtf: day === lastDay ? day : `${day}/${lastDay}`,
    earliest: `${day}T00:00:00Z`,
    latest: `${lastDay}T23:59:59Z`,
    phrase: null,
    evidence: [],
  };
}

export function event(
  name: string,
  article: string,
  more: Partial<Event> & {
    readonly at?: string;
    readonly with?: readonly EntityRef[];
    readonly status?: EventStatus;
  } = {},
): Event {
  const { at, with: participants = [], ...rest } = more;
  const evidence = [evidenceIn(article)];
  return {
    kind: 'event',
    slug: slugOf(name),
    name,
    eventKind: 'meeting',
    status: 'happened',
    when: null,
    place: at === undefined ? null : { slug: at, evidence },
    participants: participants.map((entity) => ({
      entity,
      role: null,
      evidence,
      assertion: editor,
    })),
    partOf: null,
    precededBy: [],
    evidence,
    assertion: editor,
    alsoKnownAs: [],
    summary: null,
    sameAs: [],
    ...rest,
  };
}

export function role(
  personSlug: string,
  title: string,
  organizationSlug: string | null,
  article: string,
): Role {
  return {
    id: [personSlug, slugOf(title), organizationSlug ?? ''].join('.'),
    person: personSlug,
    title,
    organization: organizationSlug,
    start: null,
    end: null,
    attested: ['2016-09-04'],
    evidence: [evidenceIn(article)],
    assertion: editor,
  };
}

export function quote(speaker: EntityRef, text: string, more: Partial<Quote> = {}) {
  return { speaker, text, ...more };
}

/** `paragraphs`: names to be mentioned stand in brackets with their address: `[Kerry](people/john-kerry)`. */
export function article(
  headline: string,
  published: string,
  paragraphs: readonly string[],
  more: Partial<Omit<Article, 'quotes' | 'mentions'>> & {
    readonly said?: readonly (Partial<Quote> & { speaker: EntityRef; text: string })[];
  } = {},
): Article {
  const { said = [], ...rest } = more;
  const slug = more.slug ?? slugOf(headline);
  const blocks = paragraphs.map((marked, index) => ({
    index,
    kind: 'paragraph' as const,
    text: marked.replace(link, '$1'),
  }));
  return {
    slug,
    headline,
    description: null,
    language: 'en',
    dateline: null,
    datePublished: published,
    dateModified: published,
    revision: 1,
    wordCount: 100,
    readingMinutes: 1,
    contributions: [],
    citation: null,
    blocks,
    mentions: paragraphs.flatMap((marked, block) => mentionsIn(slug, marked, block)),
    quotes: said.map((each, position) => ({
      id: `${slug}/${position}`,
      article: slug,
      mode: 'direct',
      speakerRole: null,
      via: null,
      event: null,
      evidence: [evidenceIn(slug, each.text)],
      assertion: editor,
      ...each,
    })),
    disagreements: [],
    storylines: [],
    corrections: [],
    revisions: [{ number: 1, at: published, note: null }],
    retraction: null,
    ...rest,
  };
}

const link = /\[([^\]]+)\]\(([a-z]+\/[a-z0-9-]+)\)/g;

function mentionsIn(slug: string, marked: string, block: number): Mention[] {
  const mentions: Mention[] = [];
  let removed = 0;
  for (const found of marked.matchAll(link)) {
    const [whole, exact = '', entity = ''] = found;
    const start = found.index - removed;
    const end = start + exact.length;
    mentions.push({
      id: `${slug}@${block}:${start}-${end}`,
      article: slug,
      entity: entity as EntityRef,
      block,
      start,
      end,
      exact,
      assertion: editor,
    });
    removed += whole.length - exact.length;
  }
  return mentions;
}

export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export const kerry = entityRef('person', 'john-kerry');
export const lavrov = entityRef('person', 'sergei-lavrov');
export const unitedNations = entityRef('organization', 'united-nations');
