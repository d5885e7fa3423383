import { evidencePath, stands } from '../marks/anchor';
import { pathOf } from '../marks/kind';
import type {
  ArticlePageQuery,
  EventPageQuery,
  OrganizationPageQuery,
  PersonPageQuery,
  PlacePageQuery,
} from '../operations/generated/types';
import type { OperationName } from '../operations/keys';
import type { Found } from './found';

/** What something on the device is found by, and what a row shows of it. */
export interface Entry extends Omit<Found, 'snippet' | 'at'> {
  readonly aliases: readonly string[];
  readonly summary: string;
  /** An article's paragraphs, each with the number by which it is linked to. */
  readonly passages: readonly { readonly block: number; readonly text: string }[];
}

/** The operations whose answers are looked through, those with names first. */
export const searchedOperations = [
  'PersonPage',
  'PlacePage',
  'OrganizationPage',
  'EventPage',
  'ArticlePage',
] as const satisfies readonly OperationName[];

type Searched = (typeof searchedOperations)[number];

/** The operation of a record by its `questionKey`, or null when it is not looked through. */
export function searchedOperation(question: string): Searched | null {
  const [name = '', variables = ''] = split(question);
  // A page of a long list says of its thing what the thing's own page says.
  if (!/^\{"slug":"[^"]*"\}$/.test(variables)) return null;
  return searchedOperations.find((each) => each === name) ?? null;
}

function split(question: string): [string, string] {
  const colon = question.indexOf(':');
  return [question.slice(0, colon), question.slice(colon + 1)];
}

type EntityQuery = PersonPageQuery & PlacePageQuery & OrganizationPageQuery & EventPageQuery;

/**
 * What a record gives to be found. It may be an earlier build's, which asked for less: what is not
 * there is not looked through.
 */
export function entriesOf(question: string, data: unknown): Entry[] {
  const name = searchedOperation(question);
  if (!name || !data) return [];
  if (name === 'ArticlePage') return articleEntries((data as ArticlePageQuery).article);
  const answer = data as Partial<EntityQuery>;
  const entity = answer.person ?? answer.place ?? answer.organization ?? answer.event;
  if (!entity) return [];
  return [
    {
      ...bare,
      kind: entity.__typename.toLowerCase() as Found['kind'],
      id: entity.id,
      path: pathOf(entity),
      title: entity.name,
      aliases: entity.alsoKnownAs ?? [],
      summary: entity.summary ?? '',
    },
  ];
}

const bare = {
  aliases: [],
  summary: '',
  passages: [],
  published: null,
  speaker: null,
  mode: null,
} as const;

function articleEntries(article: ArticlePageQuery['article']): Entry[] {
  if (!article || article.retraction) return [];
  const { slug, datePublished: published } = article;
  return [
    {
      ...bare,
      kind: 'article',
      id: article.id,
      path: `/articles/${slug}`,
      title: article.headline,
      summary: article.description ?? '',
      passages: article.blocks.map(({ index, text }) => ({ block: index, text })),
      published,
    },
    ...(article.quotes ?? []).map((quote): Entry => {
      const evidence = quote.evidence.find(({ status }) => stands(status));
      return {
        ...bare,
        kind: 'quote',
        id: quote.id,
        path: evidence ? evidencePath(slug, evidence) : `/articles/${slug}`,
        title: quote.text,
        published,
        speaker: quote.speaker.name,
        mode: quote.mode,
      };
    }),
  ];
}
