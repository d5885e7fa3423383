import { articleDocument } from '@dateline/model';
import { bundledLibrary } from '@dateline/model/bundled-stories.fixture';
import type { OperationName } from '../operations/keys';

/** One page's answer, as the device keeps it. */
export interface PageAnswer {
  readonly name: OperationName;
  readonly slug: string;
  readonly data: unknown;
}

/** The pages of the bundled stories, as far as they are searched: their own names, texts and quotes. */
export function bundledPages(): readonly PageAnswer[] {
  const library = bundledLibrary();
  const names = new Map<string, string>();
  const entities = new Map<string, PageAnswer>();
  const articles: PageAnswer[] = [];
  for (const { slug } of library.articles) {
    const document = articleDocument(library, slug);
    if (!document) continue;
    const { people, places, organizations, events, article } = document;
    for (const entity of [...people, ...places, ...organizations, ...events]) {
      const [name, field, collection] = pages[entity.kind];
      names.set(`${collection}/${entity.slug}`, entity.name);
      const page = { ...entity, __typename: name, id: `${name}:${entity.slug}` };
      entities.set(page.id, { name: `${name}Page`, slug: entity.slug, data: { [field]: page } });
    }
    articles.push({
      name: 'ArticlePage',
      slug,
      data: {
        article: {
          ...article,
          __typename: 'Article',
          id: `Article:${slug}`,
          retraction: null,
          blocks: article.blocks.map(({ text }, index) => ({ index, text })),
          quotes: article.quotes.map((quote) => ({
            ...quote,
            mode: quote.mode.toUpperCase(),
            speaker: { name: names.get(quote.speaker) ?? '' },
            evidence: quote.evidence.map((each) => ({ ...each, status: 'ANCHORED' })),
          })),
        },
      },
    });
  }
  return [...entities.values(), ...articles];
}

const pages = {
  person: ['Person', 'person', 'people'],
  place: ['Place', 'place', 'places'],
  organization: ['Organization', 'organization', 'organizations'],
  event: ['Event', 'event', 'events'],
} as const;
