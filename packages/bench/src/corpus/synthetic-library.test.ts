import type { Evidence, Library } from '@dateline/model';
import { describe, expect, test } from 'vitest';
import { syntheticLibrary } from './synthetic-library';

const library = syntheticLibrary({ articles: 60, seed: 7 });

describe('the invented library', () => {
  test('is the same, word for word, for the same seed', () => {
    expect(syntheticLibrary({ articles: 60, seed: 7 })).toEqual(library);
  });

  test('is another one for another seed', () => {
    expect(syntheticLibrary({ articles: 60, seed: 8 })).not.toEqual(library);
  });

  test('has every span exactly where its words stand', () => {
    const blocks = new Map(library.articles.map((article) => [article.slug, article.blocks]));
    const spans = [
      ...library.articles.flatMap((article) => article.mentions),
      ...evidenceIn(library),
    ];
    expect(spans.length).toBeGreaterThan(1000);
    for (const { article, block, start, end, exact } of spans) {
      expect(exact).not.toBe('');
      expect(blocks.get(article)?.[block]?.text.slice(start, end)).toBe(exact);
    }
  });

  test('anchors every fact', () => {
    const facts = [
      ...library.roles,
      ...library.events,
      ...library.events.flatMap((event) => event.participants),
      ...library.articles.flatMap((article) => article.quotes),
      ...library.articles.flatMap((article) => article.contributions),
    ];
    expect(facts.filter((fact) => fact.evidence.length === 0)).toEqual([]);
  });

  test('names nobody and nothing that is not in it', () => {
    const known = new Set([
      ...library.people.map((each) => `people/${each.slug}`),
      ...library.places.map((each) => `places/${each.slug}`),
      ...library.organizations.map((each) => `organizations/${each.slug}`),
      ...library.events.map((each) => `events/${each.slug}`),
      ...library.roles.map((each) => `role ${each.id}`),
      ...library.storylines.map((each) => `storyline ${each.slug}`),
    ]);
    const named = [
      ...library.articles.flatMap((article) => [
        ...article.mentions.map((mention) => mention.entity),
        ...article.quotes.flatMap((quote) => [quote.speaker, `role ${quote.speakerRole}`]),
        ...article.contributions.map((contribution) => `people/${contribution.person}`),
        ...article.storylines.map((storyline) => `storyline ${storyline}`),
        `places/${article.dateline?.place}`,
      ]),
      ...library.events.flatMap((event) => [
        `places/${event.place?.slug}`,
        ...event.participants.map((participation) => participation.entity),
      ]),
      ...library.roles.flatMap((role) => [
        `people/${role.person}`,
        `organizations/${role.organization}`,
      ]),
    ];
    expect(named.filter((each) => !known.has(each))).toEqual([]);
  });

  test('gives no two things the same address', () => {
    for (const list of [
      library.people,
      library.places,
      library.organizations,
      library.events,
      library.articles,
    ]) {
      const slugs = list.map((each) => each.slug);
      expect(new Set(slugs).size).toBe(slugs.length);
    }
  });

  test('lets people recur across articles', () => {
    const articlesOf = new Map<string, Set<string>>();
    for (const { entity, article } of library.articles.flatMap((each) => each.mentions)) {
      articlesOf.set(entity, (articlesOf.get(entity) ?? new Set()).add(article));
    }
    expect(Math.max(...[...articlesOf.values()].map((each) => each.size))).toBeGreaterThan(10);
  });
});

function evidenceIn({ articles, events, roles }: Library): readonly Evidence[] {
  return [
    ...roles.flatMap((role) => role.evidence),
    ...articles.flatMap((article) => article.quotes.flatMap((quote) => quote.evidence)),
    ...articles.flatMap((article) => article.contributions.flatMap((each) => each.evidence)),
    ...events.flatMap((event) => [
      ...event.evidence,
      ...(event.when?.evidence ?? []),
      ...(event.place?.evidence ?? []),
      ...event.participants.flatMap((participation) => participation.evidence),
    ]),
  ];
}
