import type { APIRequestContext } from '@playwright/test';

/** The bundled dispatch that the tests read. */
export const slug = 'hangzhou-cease-fire-talks';
export const articlePath = `/articles/${slug}`;

export interface Linked {
  readonly path: string;
  readonly name: string;
}

interface NamedThing {
  readonly slug: string;
  readonly name: string;
}

interface ArticleAnswer {
  readonly headline: string;
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
  readonly people: readonly NamedThing[];
  readonly places: readonly NamedThing[];
  readonly organizations: readonly NamedThing[];
  readonly events: readonly NamedThing[];
  readonly storylines: readonly { readonly slug: string; readonly title: string }[];
}

/** Asks the API and insists on an answer without errors. */
export async function ask<Data>(
  request: APIRequestContext,
  query: string,
  variables: object = {},
): Promise<Data> {
  const response = await request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(`The API answered with ${JSON.stringify(errors)}`);
  return data;
}

/** The article, with every page that it links to, as the API tells it. */
export async function readArticle(
  request: APIRequestContext,
): Promise<ArticleAnswer & { readonly linked: readonly Linked[] }> {
  const { article } = await ask<{ article: ArticleAnswer }>(
    request,
    `query ($slug: String!) {
      article(slug: $slug) {
        headline
        blocks { kind text }
        people { slug name }
        places { slug name }
        organizations { slug name }
        events { slug name }
        storylines { slug title }
      }
    }`,
    { slug },
  );
  const collections = ['people', 'places', 'organizations', 'events'] as const;
  const linked = [
    ...collections.flatMap((collection) =>
      article[collection].map((each) => ({ path: `/${collection}/${each.slug}`, name: each.name })),
    ),
    ...article.storylines.map((each) => ({ path: `/storylines/${each.slug}`, name: each.title })),
  ];
  return { ...article, linked };
}
