import { parseEdtf } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { storyMap } from '../map/story-map';
import type { EventLineFragment, PlaceNameFragment } from '../operations/generated/types';
import type { About } from '../routing/routes';
import { exampleAnswer } from '../testing/example-answer';
import { LookedAt } from './looked-at.svelte';
import { subjectOf, type Subject } from './subject';

const at = (search: Record<string, string>) => ({ path: '/timeline', params: {}, search });

const place = (
  slug: string,
  kind: PlaceNameFragment['kind'],
  where: [number, number, number] | null,
) =>
  ({
    slug,
    name: slug,
    kind,
    countryCode: 'SY',
    coordinates: where && { latitude: where[0], longitude: where[1], precisionKm: where[2] },
  }) as PlaceNameFragment;
const aleppo = place('aleppo', 'CITY', [36.2, 37.2, 12]);
const geneva = place('geneva', 'CITY', [46.2, 6.1, 6]);
const syria = place('syria', 'COUNTRY', [35, 38.5, 430]);
const front = place('the-front', 'OTHER', null);
const hangzhou = place('hangzhou', 'CITY', [30.3, 120.2, 30]);

function event(
  slug: string,
  edtf: string | null,
  where: PlaceNameFragment | null,
  status = 'HAPPENED',
) {
  const when = edtf === null ? null : { ...parseEdtf(edtf), display: edtf, phrase: null };
  return { id: slug, slug, name: slug, status, when, place: where } as EventLineFragment;
}

describe('what a timeline or a map is of', () => {
  const kinds = ['article', 'storyline', 'person', 'place', 'organization', 'event'] as const;
  const operations = {
    article: 'ArticlePage',
    storyline: 'StorylinePage',
    person: 'PersonPage',
    place: 'PlacePage',
    organization: 'OrganizationPage',
    event: 'EventPage',
  } as const;

  it.each(kinds)('of %s comes from what its own page shows', (kind: About['kind']) => {
    const data = exampleAnswer(operations[kind], { slug: 'a' });
    const subject = subjectOf(data, at({ [kind]: 'a' }));
    expect(subject.about).toEqual({ kind, slug: 'a' });
    expect(subject.name).toBeTruthy();
    expect(subject.events.length).toBeGreaterThan(0);
    const slugs = subject.events.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('of nothing in particular is everything', () => {
    const subject = subjectOf(exampleAnswer('TimelinePage'), at({}));
    expect(subject).toMatchObject({ about: null, name: null });
  });

  it('of a retracted article shows nothing of what it said', () => {
    const { article } = exampleAnswer('ArticlePage', { slug: 'a' });
    const retracted = { article: { ...article, retraction: { at: '', reason: '' } } };
    expect(subjectOf(retracted, at({ article: 'a' }))).toMatchObject({ events: [], places: [] });
  });

  it('is in the order of time, what has no time last', () => {
    const events = {
      totalCount: 3,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [event('b', null, null), event('c', '2016-09-04', null), event('a', '2016-07', null)],
    };
    const { events: sorted } = subjectOf({ events }, at({}));
    expect(sorted.map(({ slug }) => slug)).toEqual(['a', 'c', 'b']);
  });
});

describe('the map of a story', () => {
  const subject: Subject = {
    about: null,
    name: null,
    total: 6,
    next: null,
    events: [
      event('meeting', '2016-08-26', geneva),
      event('siege', '2016-09-04', aleppo),
      event('advance', '2016-09-04', aleppo),
      event('convoys', null, syria),
      event('skirmish', '2016-09-04', front),
      event('letter', '2016-09-03', null),
      event('conference', '2016-09-04', hangzhou, 'DID_NOT_HAPPEN'),
    ],
    places: [geneva, aleppo, syria, front],
    datelines: [hangzhou],
  };
  const map = storyMap(subject);
  const found = (slug: string) => map.located.find((each) => each.place.slug === slug);

  it('tells the place of the dateline from the places that are spoken of', () => {
    expect(found('hangzhou')).toMatchObject({ filed: true, discussed: false });
    expect(found('aleppo')).toMatchObject({ filed: false, discussed: true });
  });
  it('has an area for a country, and no pin for what is not located', () => {
    expect(found('syria')?.area).toBe(true);
    expect(found('the-front')).toBeUndefined();
    expect(map.unlocated.map((each) => each.place.slug)).toEqual(['the-front']);
    expect(map.nowhere.map(({ slug }) => slug)).toEqual(['letter']);
  });
  it('goes from place to place as the story did, without what did not happen', () => {
    expect(map.track.map(({ slug }) => slug)).toEqual(['geneva', 'aleppo']);
  });
});

describe('what the reader looks at', () => {
  it('goes along from the timeline to the map', () => {
    const looked = new LookedAt(
      at({ article: 'a', at: '2016-09-04', event: 'siege', view: 'list' }),
      'article',
    );
    expect(looked.event).toBe('siege');
    expect(looked.address('/map', { view: null })).toBe('/map?article=a&at=2016-09-04&event=siege');
  });
  it('is not the event that the timeline is of', () => {
    const looked = new LookedAt(at({ event: 'siege' }), 'event');
    expect(looked.event).toBeNull();
    expect(looked.address('/map')).toBe('/map?event=siege');
  });
  it('is no moment that the address does not rightly name', () => {
    expect(new LookedAt(at({ at: 'noon' }), null).at).toBeNull();
  });
});
