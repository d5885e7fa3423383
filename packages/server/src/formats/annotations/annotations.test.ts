import { articleDocument, type Article, type Library } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { withArticle } from '../../testing/altered-library';
import { expandLinkedData } from '../../testing/expand-linked-data';
import { hostileLibrary } from '../../testing/hostile-library';
import { seedArticle, seedLibrary } from '../../testing/seeds';
import { annotations } from './annotations';

const origin = 'https://news.example';

interface Target {
  readonly source: string;
  readonly selector: {
    readonly value: string;
    readonly refinedBy: readonly [
      { readonly start: number; readonly end: number },
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
    ];
  };
}

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: { readonly source: string } | readonly { readonly value?: string }[];
  readonly target: Target | readonly Target[];
}

function rendered(library: Library) {
  const document = articleDocument(library, seedArticle);
  if (!document) throw new Error('The library has no such article.');
  const collection = JSON.parse(String(annotations.render(document, origin)));
  const items: readonly Annotation[] = collection.first.items;
  return { article: document.article, collection, items };
}

/** What each target's position and words select, counted in characters as the standard does. */
function selected(article: Article, items: readonly Annotation[]) {
  return items
    .flatMap(({ target }) => target)
    .map(({ selector }) => {
      const [position, quote] = selector.refinedBy;
      const text = article.blocks[Number(selector.value.slice(1))]?.text ?? '';
      const characters = [...text];
      return {
        quote,
        byPosition: characters.slice(position.start, position.end).join(''),
        before: characters.slice(0, position.start).join(''),
        after: characters.slice(position.end).join(''),
      };
    });
}

describe.each([
  ['the bundled story', seedLibrary()],
  ['a story full of emoji, markup and broken characters', hostileLibrary()],
])('the annotations of %s', (_story, library) => {
  it('expand without losing a word', async () => {
    const { collection, items } = rendered(library);
    const [expanded] = await expandLinkedData(collection);
    expect(expanded).toMatchObject({
      '@type': ['http://www.w3.org/ns/activitystreams#OrderedCollection'],
    });
    expect(collection.total).toBe(items.length);
  });

  it('select the same words by position and by quotation', () => {
    const { article, items } = rendered(library);
    const selections = selected(article, items);
    expect(selections.length).toBeGreaterThan(200);
    for (const { quote, byPosition, before, after } of selections) {
      expect(byPosition).toBe(quote.exact);
      expect(before.endsWith(quote.prefix)).toBe(true);
      expect(after.startsWith(quote.suffix)).toBe(true);
    }
  });

  it('have an address each', () => {
    const ids = rendered(library).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => URL.canParse(id))).toBe(true);
  });
});

describe('annotations', () => {
  it('identify names and link the words to what they say', () => {
    const { items } = rendered(seedLibrary());
    expect(items[0]).toMatchObject({
      motivation: 'identifying',
      body: { source: `${origin}/places/syria`, purpose: 'identifying' },
      target: {
        source: `${origin}/articles/${seedArticle}`,
        selector: { type: 'FragmentSelector', value: 'p0' },
      },
    });
    const facts = items
      .filter(({ motivation }) => motivation === 'linking')
      .map(({ body }) => JSON.stringify(body));
    expect(facts.join()).toContain('John Kerry: Secretary of State');
    expect(facts.join()).toContain('John Kerry: a couple of tough issues');
  });

  it('leave out what a retraction left without words', () => {
    const retraction = { at: '2021-02-03T04:05:06Z', reason: 'It did not happen.' };
    const library = withArticle({ blocks: [], mentions: [], quotes: [], retraction });
    expect(rendered(library).items).toEqual([]);
  });
});
