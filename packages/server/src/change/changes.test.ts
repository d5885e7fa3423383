import { createClient } from 'graphql-sse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.start();
});
afterEach(() => server.close());

interface Change {
  readonly cursor: string;
  readonly kind: string;
  readonly subject: string;
  readonly node: { readonly __typename: string; readonly name?: string } | null;
}

const fields = 'cursor kind subject node { __typename ... on Entity { name } }';

interface Page {
  readonly changes: {
    readonly totalCount: number;
    readonly nodes: readonly Change[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

function page(since: string | null, first = 100): Promise<Page> {
  return server.ask<Page>(
    `query C($since: String, $first: Int) {
      changes(since: $since, first: $first) { totalCount nodes { ${fields} } pageInfo { endCursor hasNextPage } }
    }`,
    { since, first },
  );
}

/** Gives a person another summary: one change of the person and one of the article. */
async function edit(summary: string): Promise<void> {
  const entry = {
    token: null,
    action: 'test',
    subject: null,
    outcome: 'done',
    requestId: null,
  } as const;
  await server.store.write(entry, async (unit) => {
    const library = await unit.library();
    await unit.replaceLibrary(
      {
        ...library,
        people: library.people.map((one) =>
          one.slug === 'john-kerry' ? { ...one, summary } : one,
        ),
      },
      [],
    );
  });
}

describe('the changes', () => {
  it('are told from the beginning, page by page, each once', async () => {
    const subjects: string[] = [];
    let since: string | null = null;
    for (;;) {
      const { changes }: Page = await page(since, 30);
      subjects.push(...changes.nodes.map(({ subject }) => subject));
      since = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) break;
    }
    const { changes } = await page(null);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects).toHaveLength(changes.totalCount);
    expect(subjects).toContain('articles/hangzhou-cease-fire-talks');
  });

  it('after the last are none, then only what is new', async () => {
    let since: string | null = null;
    for (let more = true; more;) {
      const { changes }: Page = await page(since);
      since = changes.pageInfo.endCursor ?? since;
      more = changes.pageInfo.hasNextPage;
    }
    expect((await page(since)).changes.nodes).toEqual([]);
    await edit('Someone.');
    const { nodes } = (await page(since)).changes;
    expect(nodes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'UPDATED people/john-kerry',
      'UPDATED articles/hangzhou-cease-fire-talks',
    ]);
    expect(nodes[0]?.node).toEqual({ __typename: 'Person', name: 'John Kerry' });
  });

  it('are followed from the last one, which is told without reading them all', async () => {
    const { lastChange } = await server.ask<{ lastChange: string }>('{ lastChange }');
    expect((await page(lastChange)).changes.nodes).toEqual([]);
    await edit('Someone.');
    const { nodes } = (await page(lastChange)).changes;
    expect(nodes.at(-1)?.cursor).toBe(
      (await server.ask<{ lastChange: string }>('{ lastChange }')).lastChange,
    );
  });

  it('of what is gone have an id and no node', async () => {
    const { result: last } = { result: await server.store.lastChange() };
    const entry = {
      token: null,
      action: 'test',
      subject: null,
      outcome: 'done',
      requestId: null,
    } as const;
    await server.store.write(entry, async (unit) =>
      unit.replaceLibrary(
        {
          people: [],
          places: [],
          organizations: [],
          events: [],
          roles: [],
          storylines: [],
          articles: [],
        },
        [],
      ),
    );
    const { nodes } = (await page(last)).changes;
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['DELETED']));
    expect(nodes.every(({ node }) => node === null)).toBe(true);
  });

  it.each(['nonsense', '', Buffer.from('["x",1]').toString('base64url')])(
    'since something that is no cursor are refused: %s',
    async (since) => {
      const response = await server.post({
        query: 'query C($since: String) { changes(since: $since) { totalCount } }',
        variables: { since },
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'BAD_CURSOR' } }],
      });
    },
  );
});

/** The events of a stream as a browser would read them. */
class Stream {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #abort: AbortController;
  #text = '';

  private constructor(reader: ReadableStreamDefaultReader<Uint8Array>, abort: AbortController) {
    this.#reader = reader;
    this.#abort = abort;
  }

  static async open(query: string, headers: Record<string, string> = {}): Promise<Stream> {
    const abort = new AbortController();
    const response = await fetch(
      new URL(`/graphql/stream?query=${encodeURIComponent(query)}`, server.url),
      { headers: { accept: 'text/event-stream', ...headers }, signal: abort.signal },
    );
    const type = response.headers.get('content-type');
    if (response.body === null || !type?.startsWith('text/event-stream')) {
      throw new Error(`No stream, but ${response.status} ${type}: ${await response.text()}`);
    }
    return new Stream(response.body.getReader(), abort);
  }

  /** The next change and the id that a browser remembers. */
  async next(): Promise<{ readonly id: string; readonly change: Change }> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const event = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        const data = /^data: (.*)$/m.exec(event)?.[1];
        const id = /^id: (.*)$/m.exec(event)?.[1];
        if (data && id) return { id, change: JSON.parse(data).data.changes };
        continue;
      }
      const { done, value } = await this.#reader.read();
      if (done) throw new Error('The stream ended.');
      this.#text += new TextDecoder().decode(value);
    }
  }

  cut(): void {
    this.#abort.abort();
  }
}

const subscription = `subscription { changes { ${fields} } }`;

describe('the changes as they happen', () => {
  it('come by server-sent events, with what was read anew for each', async () => {
    const stream = await Stream.open(
      'subscription { changes { kind subject cursor node { ... on Person { name summary } } } }',
    );
    await edit('First.');
    expect((await stream.next()).change).toMatchObject({
      subject: 'people/john-kerry',
      node: { summary: 'First.' },
    });
    await stream.next();
    await edit('Second.');
    expect((await stream.next()).change).toMatchObject({ node: { summary: 'Second.' } });
    stream.cut();
  });

  it('go on after a cut where a browser left off, with nothing missed and nothing twice', async () => {
    const stream = await Stream.open(subscription);
    await edit('Before the cut.');
    const { id, change } = await stream.next();
    expect(change.cursor).toBe(id);
    stream.cut();
    await edit('While nobody listened.');
    const again = await Stream.open(subscription, { 'last-event-id': id });
    const seen = [await again.next(), await again.next(), await again.next()];
    expect(seen.map((each) => each.change.subject)).toEqual([
      'articles/hangzhou-cease-fire-talks',
      'people/john-kerry',
      'articles/hangzhou-cease-fire-talks',
    ]);
    again.cut();
  });

  it('are understood by a client of the protocol', async () => {
    const client = createClient({ url: new URL('/graphql/stream', server.url).href });
    const iterator = client.iterate<{ changes: Change }>({ query: subscription });
    const first = iterator.next();
    // The client has to have subscribed before there is something to tell.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await edit('For the client.');
    expect((await first).value?.data?.changes.subject).toBe('people/john-kerry');
    await iterator.return?.();
    client.dispose();
  });

  it('end when the server stops, which waits for nobody', async () => {
    const stream = await Stream.open(subscription);
    const ended = stream.next().catch((error: Error) => error.message);
    await server.close();
    expect(await ended).toMatch(/ended|terminated|aborted/);
    server = await TestServer.start();
  });

  it.each([
    ['a query', '{ articles { totalCount } }', 'OPERATION_RESOLUTION_FAILURE'],
    ['what is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a cursor that is none', 'subscription { changes(since: "x") { kind } }', 'BAD_CURSOR'],
    ['nothing', '', 'BAD_REQUEST'],
  ])('are refused to %s', async (_, query, code) => {
    const response = await fetch(new URL('/graphql/stream', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });
});
