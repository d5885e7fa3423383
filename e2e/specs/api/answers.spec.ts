import { ask } from '../../house/story';
import { expect, test } from '../../house/test';

test('an unknown slug is null, not an error', async ({ request }) => {
  const answer = await ask(
    request,
    `{
      article(slug: "no-such-story") { headline }
      person(slug: "nobody") { name }
      place(slug: "nowhere") { name }
      organization(slug: "none") { name }
      event(slug: "never") { name }
      storyline(slug: "none") { title }
    }`,
  );
  expect(answer).toEqual({
    article: null,
    person: null,
    place: null,
    organization: null,
    event: null,
    storyline: null,
  });
});

test('every span that the API gives is the words that it says', async ({ request }) => {
  interface Spot {
    article: { slug: string };
    block: number;
    start: number;
    end: number;
    exact: string;
  }
  interface Answer {
    articles: { nodes: { slug: string; blocks: { text: string }[] }[] };
    article: {
      mentions: Spot[];
      quotes: { text: string; evidence: Spot[] }[];
      events: { evidence: Spot[]; participants: { evidence: Spot[] }[] }[];
      people: { roles: { evidence: Spot[] }[] }[];
    };
  }
  const spot = 'article { slug } block start end exact';
  const { article, articles } = await ask<Answer>(
    request,
    `{
      articles(first: 20) { nodes { slug blocks { text } } }
      article(slug: "hangzhou-cease-fire-talks") {
        mentions { ${spot} }
        quotes { text evidence { ${spot} } }
        events { evidence { ${spot} } participants { evidence { ${spot} } } }
        people { roles { evidence { ${spot} } } }
      }
    }`,
  );
  const spots = [
    ...article.mentions,
    ...article.quotes.flatMap(({ evidence }) => evidence),
    ...article.events.flatMap(({ evidence }) => evidence),
    ...article.events.flatMap(({ participants }) => participants.flatMap((each) => each.evidence)),
    ...article.people.flatMap(({ roles }) => roles.flatMap((role) => role.evidence)),
  ];
  expect(spots.length).toBeGreaterThan(200);
  // What an article tells of may rest on another's words.
  const texts = new Map(articles.nodes.map(({ slug, blocks }) => [slug, blocks]));
  expect(
    spots.filter(({ article: { slug }, block, start, end, exact }) => {
      const text = texts.get(slug)?.[block]?.text;
      return text?.slice(start, end) !== exact;
    }),
  ).toEqual([]);
});

for (const [what, query] of [
  ['a malformed id', '{ node(id: "%%%") { id } }'],
  ['an id of nothing that we know', '{ node(id: "Zm9vOmJhcg==") { id } }'],
  ['a malformed cursor', '{ people(first: 2, after: "%%%") { nodes { name } } }'],
  ['more items than are allowed', '{ people(first: 101) { nodes { name } } }'],
  ['a syntax error', '{ person(slug: "x" { name } }'],
  ['an unknown field', '{ person(slug: "x") { shoeSize } }'],
] as const) {
  test(`${what} is a 400 with a code`, async ({ request }) => {
    const response = await request.post('/graphql', { data: { query } });
    expect(response.status()).toBe(400);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(errors[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  });
}

test('the service says that it is up and that it can answer', async ({ request }) => {
  expect((await request.get('/health')).status()).toBe(200);
  expect((await request.get('/ready')).status()).toBe(200);
});
