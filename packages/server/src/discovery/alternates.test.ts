import { describe, expect, it } from 'vitest';
import { alternatesOf } from './alternates';
import { linkHeader } from './link-header';

const origin = 'https://news.example';
const hrefs = (path: string) => alternatesOf(path, origin).map(({ href }) => href);

describe('the other forms of a page', () => {
  it('are all feeds on the front page, and the storyline’s on a storyline’s', () => {
    expect(hrefs('/')).toEqual(
      ['atom', 'rss', 'json'].map((extension) => `${origin}/feed.${extension}`),
    );
    expect(hrefs('/storylines/a-line')).toEqual(
      ['atom', 'rss', 'json'].map((extension) => `${origin}/storylines/a-line/feed.${extension}`),
    );
  });

  it('are formats and embeds on an article’s', () => {
    expect(hrefs('/articles/a-b/')).toEqual(
      expect.arrayContaining([
        `${origin}/articles/a-b.jsonld`,
        `${origin}/articles/a-b.epub`,
        `${origin}/oembed?url=https%3A%2F%2Fnews.example%2Farticles%2Fa-b&format=json`,
      ]),
    );
  });

  it.each(['/people/john-kerry', '/articles', '/articles/a/b', '/articles/A%22', '/search'])(
    'are none at %s',
    (path) => {
      expect(alternatesOf(path, origin)).toEqual([]);
    },
  );
});

describe('the Link header', () => {
  it('quotes a media type that has quotes itself', () => {
    const type = 'application/ld+json;profile="urn:a"';
    expect(linkHeader({ type, href: 'https://a.example/', title: 'A' })).toBe(
      '<https://a.example/>; rel="alternate"; type="application/ld+json;profile=\\"urn:a\\""',
    );
  });
});
