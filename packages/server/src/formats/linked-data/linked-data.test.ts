import { readFileSync } from 'node:fs';
import { articleDocument, type ArticleDocument, type Library } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { withArticle } from '../../testing/altered-library';
import { expandLinkedData } from '../../testing/expand-linked-data';
import { hostileLibrary, hostileText } from '../../testing/hostile-library';
import { seedArticle, seedLibrary } from '../../testing/seeds';
import { linkedData } from './linked-data';

const origin = 'https://news.example';
const url = `${origin}/articles/${seedArticle}`;

function documentOf(library: Library): ArticleDocument {
  const document = articleDocument(library, seedArticle);
  if (!document) throw new Error('The library has no such article.');
  return document;
}

function rendered(library = seedLibrary()) {
  return JSON.parse(String(linkedData.render(documentOf(library), origin)));
}

/** Every key and every `@type` in it. */
function terms(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) terms(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (!key.startsWith('@')) found.add(key);
      if (key === '@type') found.add(String(inner));
      terms(inner, found);
    }
  }
  return found;
}

describe('linked data', () => {
  it('expands without losing a word', async () => {
    const [article] = await expandLinkedData(rendered());
    expect(article).toMatchObject({
      '@id': url,
      '@type': ['https://schema.org/NewsArticle'],
      'https://schema.org/inLanguage': [{ '@value': 'en' }],
    });
  });

  it('uses schema.org’s types and properties only', () => {
    const vocabulary = readFileSync(
      new URL('./schema.d.ts', import.meta.resolve('schema-dts')),
      'utf8',
    );
    const known = new Set(
      [...vocabulary.matchAll(/"(\w+)"\?:|"@type": "(\w+)"/g)].map(([, a, b]) => a ?? b),
    );
    const used = [...terms(rendered())];
    expect(used.length).toBeGreaterThan(40);
    expect(used.filter((term) => !known.has(term))).toEqual([]);
  });

  it('says who said what, and where', () => {
    expect(rendered().hasPart).toContainEqual({
      '@type': 'Quotation',
      text: 'a couple of tough issues',
      url: `${url}#p1:66-143`,
      spokenByCharacter: {
        '@type': 'Person',
        '@id': `${origin}/people/john-kerry`,
        name: 'John Kerry',
      },
      about: {
        '@type': 'Event',
        '@id': `${origin}/events/kerry-remarks-hangzhou`,
        name: 'Kerry’s remarks to reporters',
      },
    });
  });

  it('holds an office as a role in an organization', () => {
    const kerry = rendered().mentions.find((node: { name: string }) => node.name === 'John Kerry');
    expect(kerry.affiliation).toMatchObject([
      { '@type': 'OrganizationRole', roleName: 'Secretary of State' },
    ]);
  });

  it('names the report that the article rests on', () => {
    expect(rendered().citation).toMatchObject({
      '@type': 'CreativeWork',
      publisher: { name: 'The Washington Post' },
    });
  });

  it('tells corrections and a retraction', () => {
    const at = '2016-09-06T08:00:00Z';
    const corrected = rendered(
      withArticle({ corrections: [{ at, text: 'Mended.', revision: 2 }] }),
    );
    expect(corrected.correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: at, text: 'Mended.' },
    ]);
    expect(corrected.dateModified).toBe(at);
    const retracted = rendered(withArticle({ blocks: [], retraction: { at, reason: 'Wrong.' } }));
    expect(retracted.creativeWorkStatus).toBe('Retracted');
  });

  it('gives an event no date where its time has no end', () => {
    const dates = rendered().about.flatMap((event: { startDate?: string; endDate?: string }) => [
      event.startDate,
      event.endDate,
    ]);
    expect(dates.join()).not.toMatch(/0001-|9999-/);
  });

  it('of a hostile story holds its words as they are', async () => {
    const article = rendered(hostileLibrary());
    expect(article.headline).toContain(hostileText);
    expect(await expandLinkedData(article)).toHaveLength(1);
  });
});
