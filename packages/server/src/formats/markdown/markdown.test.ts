import {
  articleDocument,
  readingMinutes,
  readLibrary,
  retractArticle,
  storyOf,
  storyOfDocument,
  wordCount,
  type Article,
  type Library,
} from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { withArticle } from '../../testing/altered-library';
import { hostileInXml, hostileLibrary } from '../../testing/hostile-library';
import { seedArticle, seedLibrary, seedStories } from '../../testing/seeds';
import { TestServer } from '../../testing/test-server';
import { markdown } from './markdown';

const path = `/articles/${seedArticle}`;
const slugs = seedStories().articles.map(({ slug }) => slug);

function rendered(library: Library, slug = seedArticle): string | null {
  const document = articleDocument(library, slug);
  if (!document) throw new Error('The library has no such article.');
  const file = markdown.render(document, 'https://news.example');
  return file === null ? null : String(file);
}

function loaded(file: string | null, slug = seedArticle): Library | null {
  const { library, errors } = readLibrary(
    new Map([[`${slug}.md`, new TextEncoder().encode(file ?? '')]]),
  );
  expect(errors).toEqual([]);
  return library;
}

/** The bundled stories with markup and quotes in every name, and as the article's last paragraph. */
function withHostileWords(): Library {
  const library = seedLibrary();
  const named = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
    list.map((one) => ({ ...one, name: `${one.name} ${hostileInXml}` }));
  const articles = library.articles.map((article): Article => {
    const last = { kind: 'paragraph', text: hostileInXml, index: article.blocks.length } as const;
    const blocks = [...article.blocks, last];
    const words = wordCount(blocks, article.language);
    return {
      ...article,
      headline: `${hostileInXml} ${article.headline}`,
      description: hostileInXml,
      blocks,
      wordCount: words,
      readingMinutes: readingMinutes(words),
    };
  });
  return {
    ...library,
    people: named(library.people),
    places: named(library.places),
    organizations: named(library.organizations),
    events: named(library.events),
    articles,
  };
}

describe('Markdown', () => {
  it.each(slugs)('loads back to the story that it was written from: %s', (slug) => {
    const library = seedStories();
    const document = articleDocument(library, slug);
    expect(loaded(rendered(library, slug), slug)).toEqual(document && storyOfDocument(document));
  });

  it('of a hostile story loads back to the same story', () => {
    const library = withHostileWords();
    const file = rendered(library);
    expect(loaded(file)).toEqual(storyOf(library, seedArticle));
    expect(loaded(file)?.articles[0]?.headline).toContain(hostileInXml);
  });

  it('of a retracted story says so and why, without the text', () => {
    const reason = 'It did not happen.';
    const notice = { at: '2021-02-03T04:05:06.000Z', reason };
    const file = rendered(retractArticle(seedLibrary(), seedArticle, notice));
    expect(file).toContain('retracted:');
    expect(file).not.toContain('slipped away');
    expect(loaded(file)?.articles[0]?.retraction).toEqual(notice);
  });

  it('has no form for control characters and half a character', () => {
    expect(rendered(hostileLibrary())).toBeNull();
  });
});

describe('an article that cannot be written as Markdown', () => {
  it('is missing in that form, with the way to the others, and there in all of them', async () => {
    const server = await TestServer.start({ library: withArticle({ headline: 'A bell: \u0007' }) });
    const response = await server.get(`${path}.md`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/cannot be written as Markdown .* another form/);
    expect((await server.get(`${path}.jsonld`)).status).toBe(200);
    await server.close();
  });
});
