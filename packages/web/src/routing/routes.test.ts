import { describe, expect, it } from 'vitest';
import { isMissing, matchAddress } from './routes';

const at = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'https://dateline.example');
  return matchAddress(pathname, searchParams);
};

describe('an address', () => {
  it.each([
    ['/', 'Front', 'FrontPage', {}],
    ['/articles/a-b', 'Article', 'ArticlePage', { slug: 'a-b' }],
    ['/people', 'People', 'PeoplePage', {}],
    ['/people/?after=abc', 'People', 'PeoplePage', { after: 'abc' }],
    ['/places', 'Places', 'PlacesPage', {}],
    ['/organizations?after=', 'Organizations', 'OrganizationsPage', {}],
    ['/events', 'Timeline', 'TimelinePage', {}],
    ['/people/john-kerry', 'Person', 'PersonPage', { slug: 'john-kerry' }],
    ['/places/hangzhou', 'Place', 'PlacePage', { slug: 'hangzhou' }],
    ['/organizations/reuters', 'Organization', 'OrganizationPage', { slug: 'reuters' }],
    ['/events/g20', 'Event', 'EventPage', { slug: 'g20' }],
    ['/storylines/truce', 'Storyline', 'StorylinePage', { slug: 'truce' }],
    ['/timeline', 'Timeline', 'TimelinePage', {}],
    ['/timeline?article=a-b&event=c', 'Timeline', 'ArticlePage', { slug: 'a-b' }],
    ['/timeline?event=c', 'Timeline', 'EventPage', { slug: 'c' }],
    ['/timeline?person=No%20one', 'Timeline', 'TimelinePage', {}],
    ['/map', 'Map', 'TimelinePage', {}],
    ['/timeline?after=abc', 'Timeline', 'TimelinePage', { after: 'abc' }],
    ['/map?storyline=truce&at=2016-09-04', 'Map', 'StorylinePage', { slug: 'truce' }],
    ['/search?q=aleppo', 'Search', 'SearchPage', { query: 'aleppo' }],
    ['/search?q=aleppo&kind=place', 'Search', 'SearchPage', { query: 'aleppo', kinds: 'PLACE' }],
    ['/search?q=aleppo&kind=PLACE', 'Search', 'SearchPage', { query: 'aleppo' }],
    ['/search?q=aleppo&kind=x%22', 'Search', 'SearchPage', { query: 'aleppo' }],
  ])('%s leads to the %s screen and asks %s', (address, screen, name, variables) => {
    expect(at(address)).toMatchObject({ screen, question: { name, variables } });
  });

  it.each(['/library', '/search', '/search?q=%20'])('%s needs no answer', (address) => {
    expect(at(address)?.question).toBeNull();
  });

  it.each([
    '/graphql',
    '/graphiql',
    '/persons',
    '/articles',
    '/people/John',
    '/people/%00',
    '/people/a/b',
    '/people/..%2Fx',
    '//people/x',
    `/people/${'a'.repeat(101)}`,
  ])('%s leads nowhere', (address) => {
    expect(matchAddress(address, new URLSearchParams())).toBeNull();
  });

  it('is the same page with a slash at its end', () => {
    expect(at('/people/john-kerry/')?.location.path).toBe('/people/john-kerry');
  });

  it('of all events is the timeline’s own', () => {
    expect(at('/events')?.location.path).toBe('/timeline');
  });

  it('passes a text of a query on as it is, for the screen to show as text', () => {
    expect(at('/search?q=%3Cb%3E&q=second')?.location.search).toEqual({ q: '<b>' });
  });
});

describe('an answer about one thing', () => {
  it('is missing when the thing is null', () => {
    expect(isMissing('PersonPage', { person: null })).toBe(true);
  });

  it('of many things is never missing', () => {
    const empty = { articles: { __typename: 'ArticleConnection', totalCount: 0, nodes: [] } };
    expect(isMissing('FrontPage', empty as never)).toBe(false);
  });
});
