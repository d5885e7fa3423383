import { setImmediate as otherWork } from 'node:timers/promises';
import { mergeLibraries, storyOf, type Article, type Library } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { allChanges } from '../test-library/all-changes';
import { startChild } from '../test-library/child-process';
import { talks } from '../test-library/talks';
import { opened, temporaryFile } from '../test-library/temporary';

const slug = 'talks-in-hangzhou';

const entry = {
  token: null,
  action: 'correct',
  subject: `articles/${slug}`,
  outcome: 'done',
  requestId: null,
} as const;

/** The library with its article at another revision. */
function revised(library: Library, change: Partial<Article>): Library {
  return {
    ...library,
    articles: library.articles.map((article) =>
      article.slug === slug ? { ...article, ...change } : article,
    ),
  };
}

const second = { revision: 2, headline: 'Talks in Hangzhou, corrected' };

async function loaded(file?: string) {
  const store = await opened(file);
  await store.load(talks);
  return store;
}

async function headline(store: Awaited<ReturnType<typeof opened>>) {
  return (await store.articles([slug])).get(slug)?.headline;
}

describe('what is stored', () => {
  it('comes back as the library that was loaded', async () => {
    const store = await loaded();
    const sorted = (library: Library) =>
      Object.fromEntries(
        Object.entries(library).map(([name, list]) => [
          name,
          [...list].sort((a: object, b: object) => (key(a) < key(b) ? -1 : 1)),
        ]),
      );
    const key = (one: object) => String('slug' in one ? one.slug : 'id' in one ? one.id : '');
    expect(sorted(await store.library())).toEqual(sorted(talks));
  });
});

describe('an edit', () => {
  it('changes what it edits, and logs it', async () => {
    const store = await loaded();
    const before = await store.contentVersion();
    const { result, contentVersion } = await store.write(entry, async (unit) => {
      await unit.replaceLibrary(revised(await unit.library(), second), [slug]);
      return 'done';
    });
    expect(result).toBe('done');
    expect(await headline(store)).toBe(second.headline);
    expect((await allChanges(store, before)).map(({ subject }) => subject)).toEqual([
      `articles/${slug}`,
    ]);
    expect(contentVersion).toBe(before + 1);
  });

  it('has its line in the audit log, and none when it fails', async () => {
    const store = await loaded();
    await store.write(entry, async () => undefined);
    await expect(
      store.write(entry, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await store.audit.list({ first: 10 })).items.map(({ node }) => node)).toMatchObject([
      entry,
    ]);
  });

  it('keeps what the article said before', async () => {
    const store = await loaded();
    await store.write(entry, async (unit) =>
      unit.replaceLibrary(revised(await unit.library(), second), [slug]),
    );
    const former = (await store.formerRevisions([slug])).get(slug);
    expect([...(former?.keys() ?? [])]).toEqual([1]);
    const [article] = former?.get(1)?.articles ?? [];
    expect(article).toEqual(talks.articles.find((one) => one.slug === slug));
  });

  it('that fails half-way leaves no trace', async () => {
    const store = await loaded();
    const before = await store.library();
    const edit = store.write(entry, async (unit) => {
      await unit.replaceLibrary(revised(await unit.library(), second), [slug]);
      await unit.putDraft(draftOf('half', 1));
      throw new Error('no');
    });
    await expect(edit).rejects.toThrow('no');
    expect(await store.library()).toEqual(before);
    expect(await store.draft('half')).toBeNull();
    expect((await store.formerRevisions([slug])).size).toBe(0);
  });

  it('waits for another, and sees what that one wrote', async () => {
    const store = await loaded();
    const raise = () =>
      store.write(entry, async (unit) => {
        const library = await unit.library();
        const revision = library.articles.find((one) => one.slug === slug)?.revision ?? 0;
        await unit.replaceLibrary(revised(library, { revision: revision + 1 }), [slug]);
        return revision + 1;
      });
    const numbers = await Promise.all(Array.from({ length: 5 }, raise));
    expect(numbers.map(({ result }) => result).sort()).toEqual([2, 3, 4, 5, 6]);
    const former = (await store.formerRevisions([slug])).get(slug);
    expect([...(former?.keys() ?? [])]).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('loading files after an edit', () => {
  async function edited() {
    const store = await loaded();
    await store.write(entry, async (unit) =>
      unit.replaceLibrary(revised(await unit.library(), second), [slug]),
    );
    return store;
  }

  it('changes nothing when the files are the same', async () => {
    const store = await edited();
    expect(await store.load(talks)).toMatchObject({ changed: false });
    expect(await headline(store)).toBe(second.headline);
  });

  it('keeps the edit when something else in the files has changed, and says so', async () => {
    const store = await edited();
    const files = { ...talks, storylines: [] };
    const withoutStorylines: Library = {
      ...files,
      articles: files.articles.map((article) => ({ ...article, storylines: [] })),
    };
    expect(await store.load(withoutStorylines)).toMatchObject({ changed: true, kept: [slug] });
    expect(await headline(store)).toBe(second.headline);
    const other = talks.articles.find((one) => one.slug !== slug)?.slug ?? '';
    expect((await store.articles([other])).get(other)?.storylines).toEqual([]);
  });

  it('takes the files’ word again once they have reached a later revision', async () => {
    const store = await edited();
    const report = await store.load(revised(talks, { revision: 3, headline: 'As in the file' }));
    expect(report).toMatchObject({ changed: true, kept: [] });
    expect(await headline(store)).toBe('As in the file');
    expect(await store.load(revised(talks, { headline: 'As before' }))).toMatchObject({ kept: [] });
    expect(await headline(store)).toBe('As before');
  });

  it('keeps an article that no file ever held', async () => {
    const store = await opened();
    const others = mergeLibraries(
      talks.articles.flatMap((one) => (one.slug === slug ? [] : (storyOf(talks, one.slug) ?? []))),
    );
    await store.load(others);
    await store.write(entry, async (unit) => unit.replaceLibrary(talks, [slug]));
    await store.load({
      ...others,
      storylines: [...others.storylines, { slug: 'another', title: 'Another', synopsis: null }],
    });
    const only = talks.articles.find((one) => one.slug === slug);
    expect(await headline(store)).toBe(only?.headline);
  });
});

function draftOf(name: string, version: number) {
  const at = '2016-09-05T10:00:00.000Z';
  return { slug: name, version, created: at, updated: at, story: talks, notices: ['Look here.'] };
}

describe('a draft', () => {
  it('is kept, replaced and dropped, and is no part of the library', async () => {
    const store = await loaded();
    const version = await store.contentVersion();
    await store.write(entry, (unit) => unit.putDraft(draftOf('new-talks', 1)));
    await store.write(entry, (unit) => unit.putDraft(draftOf('new-talks', 2)));
    expect(await store.draft('new-talks')).toEqual(draftOf('new-talks', 2));
    expect((await store.listDrafts({ first: 10 })).items.map(({ node }) => node.slug)).toEqual([
      'new-talks',
    ]);
    expect(await store.contentVersion()).toBe(version);
    await store.write(entry, (unit) => unit.dropDraft('new-talks'));
    expect(await store.draft('new-talks')).toBeNull();
  });
});

describe('the change log', () => {
  it('has no gap and no repeat while several processes write', async () => {
    const file = temporaryFile();
    const store = await loaded(file);
    const script = `
      const entry = ${JSON.stringify(entry)};
      const store = await openStore({ file });
      await told();
      for (let turn = 0; turn < 5; turn += 1) {
        await store.write(entry, async (unit) => {
          const library = await unit.library();
          const articles = library.articles.map((one) =>
            one.slug === '${slug}' ? { ...one, revision: one.revision + 1 } : one);
          await unit.replaceLibrary({ ...library, articles }, ['${slug}']);
        });
      }
      await store.close();
    `;
    const children = Array.from({ length: 3 }, () => startChild(script, file));
    const seen: number[] = [];
    let cursor: string | null = null;
    const read = async () => {
      const page: Awaited<ReturnType<typeof store.listChanges>> = await store.listChanges({
        first: 3,
        after: cursor,
      });
      seen.push(...page.items.map(({ node }) => node.sequence));
      cursor = page.items.at(-1)?.cursor ?? cursor;
      return page.items.length;
    };
    for (const child of children) child.tell('now');
    const ends = Promise.all(children.map((child) => child.ended));
    for (let writing = true; writing;) {
      await read();
      writing = await Promise.race([ends.then(() => false), otherWork(true)]);
    }
    expect((await ends).map(({ code }) => code)).toEqual([0, 0, 0]);
    while ((await read()) > 0);
    const last = await store.contentVersion();
    expect(seen).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(await store.lastChange()).toBe(cursor);
    expect((await store.articles([slug])).get(slug)?.revision).toBe(16);
  });
});
