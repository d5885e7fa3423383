import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TokenScope } from '@dateline/store';
import { seedArticle } from '../testing/seeds';
import { TestServer } from '../testing/test-server';

let server: TestServer;
let token: string;
beforeEach(async () => {
  server = await TestServer.start();
  token = await tokenWith();
});
afterEach(() => server.close());

async function tokenWith(scopes?: readonly TokenScope[]): Promise<string> {
  const { text } = await server.store.tokens.create({
    name: 'City desk',
    role: 'editor',
    ...(scopes && { scopes }),
  });
  return text;
}

interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly code: string | undefined;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

async function send(query: string, variables: object, bearer: string | null = token) {
  const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
  const response = await server.post({ query, variables }, headers);
  const { data, errors = [] } = (await response.json()) as Answer;
  return { status: response.status, data, code: errors[0]?.extensions['code'], errors };
}

interface Article {
  readonly id: string;
  readonly revision: number;
  readonly headline: string;
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
}

async function article(): Promise<Article> {
  const answer = await server.ask<{ article: Article }>(
    'query A($slug: String!) { article(slug: $slug) { id revision headline blocks { kind text } } }',
    { slug: seedArticle },
  );
  return answer.article;
}

const correct = `mutation Correct($input: CorrectArticleInput!) {
  correctArticle(input: $input) {
    article { headline revision corrections { text revision } blocks { text } mentions { block start end exact } }
    revision { number note }
    changes { kind fact subject before after }
    anchoring { kept moved ambiguous orphaned toReview { fact result exact reworded } }
  }
}`;

interface Corrected {
  readonly correctArticle: {
    readonly article: {
      readonly headline: string;
      readonly revision: number;
      readonly corrections: readonly { text: string; revision: number }[];
      readonly blocks: readonly { text: string }[];
      readonly mentions: readonly { block: number; start: number; end: number; exact: string }[];
    };
    readonly revision: { readonly number: number; readonly note: string | null };
    readonly changes: readonly { kind: string; fact: string; subject: string }[];
    readonly anchoring: {
      readonly kept: number;
      readonly moved: number;
      readonly ambiguous: number;
      readonly orphaned: number;
      readonly toReview: readonly { fact: string; result: string; exact: string }[];
    };
  };
}

/** The seeds' text with a sentence put before all others, and the one with “tough issues” gone. */
async function correction(more: object = {}) {
  const { id, revision, blocks } = await article();
  const changed = blocks.map(({ kind, text }, index) => ({
    kind,
    text: (index === 0 ? `This dispatch was corrected. ${text}` : text).replace(
      /Instead Kerry told reporters[^.]*\.”/,
      'Instead he left.',
    ),
  }));
  return { article: id, baseRevision: revision, blocks: changed, ...more };
}

describe('a correction', () => {
  it('makes a revision in which every fact has found its words again, or says that it has not', async () => {
    const input = await correction({ correction: 'He did not speak.', note: 'A reader wrote.' });
    const { status, data } = await send(correct, { input });
    expect(status).toBe(200);
    const {
      article: now,
      revision,
      changes,
      anchoring,
    } = (data as unknown as Corrected).correctArticle;
    expect(revision).toEqual({ number: 2, note: 'A reader wrote.' });
    expect(now.corrections).toEqual([{ text: 'He did not speak.', revision: 2 }]);
    for (const { block, start, end, exact } of now.mentions) {
      expect(now.blocks[block]?.text.slice(start, end)).toBe(exact);
    }
    expect(anchoring.kept).toBeGreaterThan(50);
    expect(anchoring.moved).toBeGreaterThan(5);
    expect(anchoring.orphaned).toBeGreaterThan(0);
    expect(anchoring.toReview.map(({ exact }) => exact).join(' | ')).toContain('tough issues');
    expect(changes).toContainEqual(
      expect.objectContaining({
        kind: 'ORPHANED',
        fact: 'QUOTE',
        subject: expect.stringContaining('Kerry'),
      }),
    );
  });

  it('keeps the words that are gone, and the text that they stood in', async () => {
    await send(correct, { input: await correction() });
    const answer = await server.ask<{
      article: { revisions: { number: number; blocks: { text: string }[] }[] };
      person: { quotes: { nodes: { evidence: Spot[] }[] } };
    }>(
      `query A($slug: String!) {
        article(slug: $slug) { revisions { number blocks { text } changes { kind } } }
        person(slug: "john-kerry") { quotes { nodes { evidence { status revision block start end exact } } } }
      }`,
      { slug: seedArticle },
    );
    interface Spot {
      readonly status: string;
      readonly revision: number;
      readonly block: number;
      readonly start: number;
      readonly end: number;
      readonly exact: string;
    }
    const lost = answer.person.quotes.nodes
      .flatMap(({ evidence }) => evidence)
      .find(({ exact }) => exact.includes('tough issues'));
    expect(lost).toMatchObject({ status: 'ORPHANED', revision: 1 });
    if (!lost) throw new Error('The quote is gone.');
    const first = answer.article.revisions.find(({ number }) => number === 1);
    expect(first?.blocks[lost.block]?.text.slice(lost.start, lost.end)).toBe(lost.exact);
  });

  it('is told as changes between any two revisions', async () => {
    await send(correct, { input: await correction({ headline: 'Second' }) });
    const { id } = await article();
    await send(correct, { input: { article: id, baseRevision: 2, headline: 'Third' } });
    const changes = (from: number, to?: number) =>
      server.ask<{ article: { changes: { subject: string; before: string; after: string }[] } }>(
        `query C($slug: String!, $from: Int!, $to: Int) {
          article(slug: $slug) { changes(from: $from, to: $to) { kind fact subject before after } }
        }`,
        { slug: seedArticle, from, to: to ?? null },
      );
    const last = await changes(2);
    expect(last.article.changes).toEqual([
      expect.objectContaining({
        kind: 'CHANGED',
        fact: 'ARTICLE',
        before: 'Second',
        after: 'Third',
      }),
    ]);
    const whole = await changes(1, 3);
    expect(whole.article.changes.length).toBeGreaterThan(last.article.changes.length);
    expect((await changes(3, 1)).article.changes.length).toBeGreaterThan(0);
    expect((await changes(1, 9)).article.changes).toEqual([]);
  });

  it('of an older revision is a conflict, and loses nothing', async () => {
    const stale = await correction({ headline: 'Mine' });
    await send(correct, { input: await correction({ headline: 'Theirs' }) });
    const { status, code, errors } = await send(correct, { input: stale });
    expect({ status, code }).toEqual({ status: 409, code: 'CONFLICT' });
    expect(errors[0]?.extensions['current']).toBe(2);
    expect(await article()).toMatchObject({ headline: 'Theirs', revision: 2 });
  });

  it('made twice at once is made once', async () => {
    const input = await correction({ headline: 'Once' });
    const both = await Promise.all([send(correct, { input }), send(correct, { input })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await article()).revision).toBe(2);
  });

  it.each([
    ['of nothing', {}],
    ['with an empty text', { blocks: [] }],
    ['with a line break', { blocks: [{ text: 'One\nTwo' }] }],
    ['with a control character', { blocks: [{ text: 'One\u0000' }] }],
    ['with an empty headline', { headline: ' ' }],
  ])('%s is refused, and leaves no trace', async (_, change) => {
    const { id, revision } = await article();
    const before = await server.store.library();
    const { status, code } = await send(correct, {
      input: { article: id, baseRevision: revision, ...change },
    });
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await server.store.library()).toEqual(before);
  });

  it('shows markup as the text that it is', async () => {
    const { id } = await article();
    const text = '<script>alert(1)</script> [Kerry](people/john-kerry)';
    const { data } = await send(correct, {
      input: { article: id, baseRevision: 1, blocks: [{ text }] },
    });
    const { article: now } = (data as unknown as Corrected).correctArticle;
    expect(now.blocks).toEqual([{ text }]);
    expect(now.mentions).toEqual([]);
  });

  it('of an article that is not there says so', async () => {
    const id = Buffer.from('Article:nowhere').toString('base64url');
    const { status, code } = await send(correct, {
      input: { article: id, baseRevision: 1, headline: 'x' },
    });
    expect({ status, code }).toEqual({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('a retraction', () => {
  const retract = `mutation R($input: RetractArticleInput!) {
    retractArticle(input: $input) { article { headline revision retraction { reason } blocks { text } } }
  }`;

  it('leaves the article’s name and the reason, and none of its facts', async () => {
    const { id, revision, headline } = await article();
    const { status, data } = await send(retract, {
      input: { article: id, baseRevision: revision, reason: 'The report was withdrawn.' },
    });
    expect(status).toBe(200);
    expect(data).toEqual({
      retractArticle: {
        article: {
          headline,
          revision: 2,
          retraction: { reason: 'The report was withdrawn.' },
          blocks: [],
        },
      },
    });
    const left = await server.ask(`{
      events { totalCount } quotes { totalCount } articles { totalCount } person(slug: "john-kerry") { name }
    }`);
    expect(left).toEqual({
      events: { totalCount: 0 },
      quotes: { totalCount: 0 },
      articles: { totalCount: 0 },
      person: null,
    });
  });

  it('keeps what it said in its revisions, and cannot be edited', async () => {
    const { id } = await article();
    await send(retract, { input: { article: id, baseRevision: 1, reason: 'Withdrawn.' } });
    const again = await send(correct, { input: { article: id, baseRevision: 2, headline: 'x' } });
    expect(again.code).toBe('CONFLICT');
    const { article: past } = await server.ask<{ article: { revisions: { blocks: unknown[] }[] } }>(
      'query P($slug: String!) { article(slug: $slug) { revisions { number blocks { text } } } }',
      { slug: seedArticle },
    );
    expect(past.revisions.map(({ blocks }) => blocks.length > 0)).toEqual([true, false]);
  });

  it('without a reason is refused', async () => {
    const { id } = await article();
    const { status } = await send(retract, {
      input: { article: id, baseRevision: 1, reason: ' ' },
    });
    expect(status).toBe(400);
  });
});

describe('who may write', () => {
  const input = { article: 'QXJ0aWNsZTpoYW5nemhvdS1jZWFzZS1maXJlLXRhbGtz', baseRevision: 1 };

  it('is nobody without a token', async () => {
    const { status, code } = await send(correct, { input: { ...input, headline: 'x' } }, null);
    expect({ status, code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('is nobody whose token is for something else', async () => {
    const other = await tokenWith(['publish']);
    const { status, code } = await send(correct, { input: { ...input, headline: 'x' } }, other);
    expect({ status, code }).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect((await article()).revision).toBe(1);
  });

  it('is written down: what was done, by whom, and what was refused', async () => {
    await send(correct, { input: { ...input, headline: 'New' } });
    await send(correct, { input: { ...input, headline: 'Stale' } });
    const { items } = await server.store.audit.list({ first: 10 }, { action: 'correct' });
    expect(items.map(({ node }) => [node.action, node.outcome, node.token?.name])).toEqual([
      ['correct', 'conflict', 'City desk'],
      ['correct', 'done', 'City desk'],
    ]);
    expect(items[0]?.node).toMatchObject({ subject: `articles/${seedArticle}` });
  });

  it('writes one thing a request', async () => {
    const twice = `mutation T($input: CorrectArticleInput!) {
      a: correctArticle(input: $input) { revision { number } }
      ...More
    }
    fragment More on Mutation { b: correctArticle(input: $input) { revision { number } } }`;
    const { status, code } = await send(twice, { input: { ...input, headline: 'x' } });
    expect({ status, code }).toEqual({ status: 400, code: 'TOO_MANY_MUTATIONS' });
    expect((await article()).revision).toBe(1);
  });

  it('does not write by GET', async () => {
    const query = `mutation { correctArticle(input: { article: "${input.article}", baseRevision: 1, headline: "x" }) { revision { number } } }`;
    const response = await server.get(`/graphql?query=${encodeURIComponent(query)}`, {
      authorization: `Bearer ${token}`,
      'apollo-require-preflight': 'true',
    });
    expect(response.status).toBe(405);
    expect((await article()).revision).toBe(1);
  });
});

describe('an article from outside', () => {
  const importing = `mutation I($input: ImportArticleInput!) {
    importArticle(input: $input) {
      draft {
        slug version notices
        article {
          headline
          people { id name roles { id title } }
          mentions { exact entity { id name } }
          quotes { id text speaker { name } assertion { method } }
        }
      }
    }
  }`;
  const text = [
    '# Kerry speaks again',
    'GENEVA, Sept. 10, 2016 — Secretary of State John Kerry met Sergei Lavrov in Geneva.',
    '“We have a plan,” Kerry said.',
  ].join('\n\n');

  interface Drafted {
    readonly importArticle: {
      readonly draft: {
        readonly slug: string;
        readonly version: number;
        readonly article: {
          readonly headline: string;
          readonly people: readonly { name: string }[];
          readonly quotes: readonly {
            id: string;
            text: string;
            speaker: { name: string };
            assertion: { method: string };
          }[];
        };
      };
    };
  }

  async function draft() {
    const { data, errors } = await send(importing, { input: { text } });
    expect(errors).toEqual([]);
    return (data as unknown as Drafted).importArticle.draft;
  }

  const review = `mutation R($input: ReviewFactInput!) {
    reviewFact(input: $input) {
      draft { version article { quotes { text assertion { method by } } } }
      changes { kind fact subject before after }
    }
  }`;
  const publish = `mutation P($input: PublishArticleInput!) {
    publishArticle(input: $input) { article { slug headline quotes { text assertion { method } } } }
  }`;

  it('becomes a draft that nobody else sees, reviewed and then published', async () => {
    const { slug, version, article: drafted } = await draft();
    expect(drafted.headline).toBe('Kerry speaks again');
    expect(drafted.people.map(({ name }) => name)).toEqual(['John Kerry', 'Sergei Lavrov']);
    const [quote] = drafted.quotes;
    expect(quote).toMatchObject({ text: 'We have a plan', assertion: { method: 'MACHINE' } });
    expect(
      await server.ask('query A($slug: String!) { article(slug: $slug) { id } }', { slug }),
    ).toEqual({ article: null });

    const reviewed = await send(review, {
      input: { draft: slug, base: version, fact: quote?.id, verdict: 'CONFIRM' },
    });
    expect(reviewed.data).toMatchObject({
      reviewFact: {
        draft: {
          version: 2,
          article: { quotes: [{ assertion: { method: 'EDITOR', by: 'City desk' } }] },
        },
      },
    });

    const before = await server.store.contentVersion();
    const published = await send(publish, { input: { draft: slug, version: 2 } });
    expect(published.data).toMatchObject({ publishArticle: { article: { slug } } });
    expect(await server.store.contentVersion()).toBeGreaterThan(before);
    expect(await server.store.draft(slug)).toBeNull();
    const { person } = await server.ask<{ person: { articles: { totalCount: number } } }>(
      '{ person(slug: "john-kerry") { articles { totalCount } summary } }',
    );
    expect(person.articles.totalCount).toBe(2);
  });

  it('is published from its last version only', async () => {
    const { slug, article: drafted } = await draft();
    const input = { draft: slug, base: 1, fact: drafted.quotes[0]?.id, verdict: 'REJECT' };
    await send(review, { input });
    expect((await send(review, { input })).code).toBe('CONFLICT');
    expect((await send(publish, { input: { draft: slug, version: 1 } })).code).toBe('CONFLICT');
    const { data } = await send(publish, { input: { draft: slug, version: 2 } });
    expect(data).toMatchObject({ publishArticle: { article: { quotes: [] } } });
  });

  it('can be read as a draft with a token, and with none is not', async () => {
    const { slug } = await draft();
    const query =
      'query D($slug: String!) { draft(slug: $slug) { version article { headline } } drafts { totalCount } }';
    expect((await send(query, { slug })).data).toEqual({
      draft: { version: 1, article: { headline: 'Kerry speaks again' } },
      drafts: { totalCount: 1 },
    });
    expect((await send(query, { slug }, null)).code).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['nothing', {}],
    ['two things', { text: 'a', html: '<p>b</p>' }],
    ['an address of this machine', { url: 'http://127.0.0.1:1/' }],
    ['an address of no kind that is fetched', { url: 'file:///etc/passwd' }],
    ['a slug that is none', { text, slug: 'Not A Slug' }],
    ['no article', { text: '   ' }],
  ])('that is %s is refused', async (_, input) => {
    const { status, code } = await send(importing, { input });
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('is not drafted over another', async () => {
    const input = { text, slug: seedArticle };
    const { code } = await send(importing, { input });
    expect(['CONFLICT', 'BAD_USER_INPUT']).toContain(code);
  });
});

describe('a fact of a published article', () => {
  const review = `mutation R($input: ReviewFactInput!) {
    reviewFact(input: $input) { article { revision } changes { kind fact subject before after } }
  }`;

  async function event(slug: string) {
    const answer = await server.ask<{
      event: {
        id: string;
        when: { edtf: string } | null;
        participants: { entity: { id: string } }[];
      };
    }>(
      'query E($slug: String!) { event(slug: $slug) { id when { edtf } participants { entity { id } } } }',
      {
        slug,
      },
    );
    return answer.event;
  }

  it('is amended in a new revision, which says what changed', async () => {
    const { id } = await article();
    const moscow = await event('kerry-moscow-visit');
    const { data, errors } = await send(review, {
      input: {
        article: id,
        base: 1,
        fact: moscow.id,
        verdict: 'AMEND',
        amendment: { when: '2016-07-14' },
      },
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      reviewFact: {
        article: { revision: 2 },
        changes: [{ kind: 'NARROWED', fact: 'EVENT_TIME' }],
      },
    });
    expect((await event('kerry-moscow-visit')).when).toEqual({ edtf: '2016-07-14' });
  });

  it('is rejected with all that refers to it: a part in an event', async () => {
    const { id } = await article();
    const talks = await event('kerry-lavrov-hangzhou-talks');
    const [first] = talks.participants;
    await send(review, {
      input: {
        article: id,
        base: 1,
        fact: talks.id,
        participant: first?.entity.id,
        verdict: 'REJECT',
      },
    });
    expect((await event('kerry-lavrov-hangzhou-talks')).participants).toHaveLength(
      talks.participants.length - 1,
    );
  });

  it.each([
    ['neither a draft nor an article', { article: undefined }],
    ['an amendment without a verdict for it', { amendment: { name: 'x' } }],
    ['a verdict without its amendment', { verdict: 'AMEND' }],
    ['a field of another fact', { verdict: 'AMEND', amendment: { title: 'x' } }],
    ['a person as the fact', { fact: Buffer.from('Person:john-kerry').toString('base64url') }],
  ])('is not touched by %s', async (_, change) => {
    const { id } = await article();
    const { id: fact } = await event('kerry-moscow-visit');
    const { status, code } = await send(review, {
      input: { article: id, base: 1, fact, verdict: 'CONFIRM', ...change },
    });
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect((await article()).revision).toBe(1);
  });
});
