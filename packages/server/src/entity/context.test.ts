import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

interface Named {
  readonly slug: string;
}
interface List<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

describe('whom someone has to do with', () => {
  interface Answer {
    readonly person: {
      readonly id: string;
      readonly companions: List<{
        readonly entity: Named & { readonly __typename: string };
        readonly eventCount: number;
        readonly articleCount: number;
        readonly events: readonly (Named & {
          readonly participants: readonly { readonly entity: Named }[];
        })[];
        readonly articles: readonly Named[];
      }>;
    };
  }
  const query = `{ person(slug: "john-kerry") { id companions(first: 100) { totalCount nodes {
    entity { __typename slug } eventCount articleCount
    events(limit: 20) { slug participants { entity { slug } } }
    articles { slug }
  } } } }`;

  it('is told by what they share, the events leading to both', async () => {
    const { companions } = (await server.ask<Answer>(query)).person;
    const [closest] = companions.nodes;
    expect(closest?.entity.slug).toBe('sergei-lavrov');
    expect(closest?.articles).toEqual([{ slug: 'hangzhou-cease-fire-talks' }]);
    expect(closest?.events).toHaveLength(closest?.eventCount ?? -1);
    for (const { entity, events } of companions.nodes) {
      expect(['Person', 'Organization']).toContain(entity.__typename);
      for (const { participants } of events) {
        const there = participants.map((part) => part.entity.slug);
        expect(there).toEqual(expect.arrayContaining(['john-kerry', entity.slug]));
      }
    }
    const counts = companions.nodes.map(({ eventCount }) => eventCount);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it.each([0, 21])('refuses to name %i shared events', async (limit) => {
    const reply = await server.reply(query.replace('limit: 20', `limit: ${limit}`));
    expect(reply.errors?.[0]).toMatchObject({
      message: expect.stringContaining('from 1 to 20'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

it('the parts that someone had are the events that they took part in, each with its own words', async () => {
  interface Answer {
    readonly person: {
      readonly events: List<Named>;
      readonly participations: List<{
        readonly entity: Named;
        readonly event: Named;
        readonly evidence: readonly { readonly exact: string }[];
      }>;
    };
  }
  const { person } = await server.ask<Answer>(`{ person(slug: "john-kerry") {
    events(first: 100) { totalCount nodes { slug } }
    participations(first: 100) { totalCount nodes {
      entity { slug } event { slug } evidence { exact }
    } }
  } }`);
  const { events, participations } = person;
  expect(participations.totalCount).toBe(events.totalCount);
  expect(participations.nodes.map(({ event }) => event)).toEqual(events.nodes);
  for (const { entity, evidence } of participations.nodes) {
    expect(entity.slug).toBe('john-kerry');
    expect(evidence.length).toBeGreaterThan(0);
  }
});

it('an appearance in an article says how often and where it is named', async () => {
  interface Answer {
    readonly person: {
      readonly mentions: { readonly totalCount: number };
      readonly appearances: List<{
        readonly article: Named;
        readonly mentionCount: number;
        readonly lastBlock: number;
        readonly mentions: readonly { readonly block: number }[];
      }>;
    };
  }
  const { person } = await server.ask<Answer>(`{ person(slug: "john-kerry") {
    mentions(first: 1) { totalCount }
    appearances { totalCount nodes {
      article { slug } mentionCount lastBlock mentions(limit: 40) { block }
    } }
  } }`);
  const [appearance] = person.appearances.nodes;
  expect(appearance?.article.slug).toBe('hangzhou-cease-fire-talks');
  expect(appearance?.mentionCount).toBe(person.mentions.totalCount);
  for (const { block } of appearance?.mentions ?? []) {
    expect(block).toBeLessThanOrEqual(appearance?.lastBlock ?? -1);
  }
});

it('what was before an event is earlier, nearest first, and what was after it later', async () => {
  interface Timed {
    readonly slug: string;
    readonly when: { readonly earliest: string };
  }
  const { event } = await server.ask<{
    event: Timed & { readonly earlier: readonly Timed[]; readonly later: readonly Timed[] };
  }>(`{ event(slug: "geneva-meeting") { slug when { earliest }
    earlier(limit: 10) { slug when { earliest } } later(limit: 10) { slug when { earliest } }
  } }`);
  const all = [...event.earlier.toReversed(), event, ...event.later];
  const times = all.map(({ when }) => when.earliest);
  expect(event.earlier.length * event.later.length).toBeGreaterThan(0);
  expect(times).toEqual(times.toSorted());
});

it('an organization names its parts, and each of them the whole', async () => {
  interface Answer {
    readonly organizations: List<
      Named & { readonly partOf: Named | null; readonly parts: readonly Named[] }
    >;
  }
  const { organizations } = await server.ask<Answer>(
    `{ organizations(first: 100) { totalCount nodes { slug partOf { slug } parts { slug } } } }`,
  );
  const told = organizations.nodes.flatMap(({ slug, parts }) =>
    parts.map((part) => `${part.slug} in ${slug}`),
  );
  const asked = organizations.nodes.flatMap(({ slug, partOf }) =>
    partOf ? [`${slug} in ${partOf.slug}`] : [],
  );
  expect(told.toSorted()).toEqual(asked.toSorted());
  expect(told.length).toBeGreaterThan(0);
});
