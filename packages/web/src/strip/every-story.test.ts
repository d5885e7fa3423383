import {
  articleDocument,
  whereWhen,
  type ArticleDocument,
  type WhereWhenStop,
} from '@dateline/model';
import { bundledLibrary } from '@dateline/model/bundled-stories.fixture';
import { describe, expect, it } from 'vitest';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { passagesOf } from './passages';

const library = bundledLibrary();
const stories = library.articles.flatMap(({ slug }) => {
  const document = articleDocument(library, slug);
  return document ? [[slug, document] as const] : [];
});

const typenames = {
  people: 'Person',
  places: 'Place',
  organizations: 'Organization',
  events: 'Event',
} as const;

/** The article as its page is given it, as far as the strip reads it. */
function asPage({ article, events, places }: ArticleDocument): ArticlePageFieldsFragment {
  return {
    id: article.slug,
    blocks: article.blocks.map(({ text }, index) => ({ index, text })),
    mentions: article.mentions.map(({ block, start, entity }) => {
      const [collection = '', slug = ''] = entity.split('/');
      const __typename = typenames[collection as keyof typeof typenames];
      return { block, start, entity: { __typename, slug } };
    }),
    events: events.map(({ slug, when, place, evidence }) => ({
      slug,
      when,
      place,
      evidence: evidence.map(({ article: told, block, start, end }) => ({
        article: { id: told },
        block,
        start,
        end,
        status: 'ANCHORED',
      })),
    })),
    places: places.map(({ slug, name, coordinates, containedIn }) => ({
      slug,
      name,
      coordinates,
      containedIn: containedIn === null ? null : { slug: containedIn },
    })),
    dateline: article.dateline && { place: { slug: article.dateline.place } },
  } as unknown as ArticlePageFieldsFragment;
}

it('reads every bundled story', () => {
  expect(stories.length).toBeGreaterThan(0);
});

describe.each(stories)('the strip of %s', (_slug, document) => {
  const page = asPage(document);
  const { passages, input } = passagesOf(page);
  const { stops } = whereWhen(input);
  const places = new Map(document.places.map((place) => [place.slug, place]));
  const events = new Map(document.events.map((event) => [event.slug, event]));
  const at = (index: number): WhereWhenStop => {
    const stop = stops[index];
    if (!stop) throw new Error(`No stop for passage ${index}.`);
    return stop;
  };
  /** The passage with the words around its beginning, to be found in a failure. */
  const words = (index: number) => {
    const { block = 0, start = 0 } = passages[index] ?? {};
    return document.article.blocks[block]?.text.slice(start, start + 60);
  };
  /** The events that begin to be told with a passage's first word. */
  const begun = (index: number) =>
    document.events.filter(({ evidence }) =>
      evidence.some(
        ({ article, block, start }) =>
          article === document.article.slug &&
          block === passages[index]?.block &&
          start === passages[index]?.start,
      ),
    );
  /** The places named in a passage. */
  const named = (index: number) =>
    document.article.mentions.filter(
      ({ entity, block, start }) =>
        entity.startsWith('places/') &&
        block === passages[index]?.block &&
        start >= (passages[index]?.start ?? 0) &&
        start <
          (passages[index + 1]?.block === block ? (passages[index + 1]?.start ?? 0) : Infinity),
    );

  it('has a stop for every passage of every paragraph', () => {
    expect(stops).toHaveLength(passages.length);
    for (const index of document.article.blocks.keys()) {
      expect(passages.some(({ block }) => block === index)).toBe(true);
    }
  });

  it('is where and when an event was, from the word on with which it is told', () => {
    for (const [index] of passages.entries()) {
      const told = begun(index).filter(({ when, place }) => when || place);
      if (told.length === 0) continue;
      const stop = at(index);
      const event = events.get(stop.event ?? '');
      expect(
        told.map(({ slug }) => slug),
        words(index),
      ).toContain(stop.event);
      expect(stop.carried, words(index)).toBe(false);
      expect(stop.when?.edtf ?? null, words(index)).toBe(event?.when?.edtf ?? null);
      const where = event?.place?.slug ?? stop.place?.slug;
      expect(stop.place?.slug, words(index)).toBe(where);
    }
  });

  it('says a place only when the event was there, the passage names it, or it was said before', () => {
    for (const [index] of passages.entries()) {
      const { place, event, carried, dateline } = at(index);
      if (!place || dateline) continue;
      const said =
        events.get(event ?? '')?.place?.slug === place.slug ||
        named(index).some(({ entity }) => entity === `places/${place.slug}`);
      expect(said || carried, words(index)).toBe(true);
    }
  });

  it('keeps the last stop, and says so, where a passage has no time and place of its own', () => {
    for (const [index] of passages.entries()) {
      const own =
        begun(index).some(({ when, place }) => when || place) ||
        named(index).some(({ entity }) => places.get(entity.slice('places/'.length))?.coordinates);
      expect(at(index).carried, words(index)).toBe(!own);
      if (own || index === 0) continue;
      const { place, when, event } = at(index - 1);
      expect(at(index), words(index)).toMatchObject({ place, when, event });
    }
  });

  it('is at the dateline only until the story says where it is', () => {
    const told = stops.findIndex(({ carried }) => !carried);
    const last = stops.findLastIndex(({ dateline }) => dateline);
    expect(last < told || told < 0, words(last)).toBe(true);
  });
});
