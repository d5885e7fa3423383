import type { Library } from '@dateline/model';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import { allChanges } from '../test-library/all-changes';
import { article, emptyLibrary, kerry, person, place, role } from '../test-library/build-library';
import { startChild } from '../test-library/child-process';
import { talks } from '../test-library/talks';
import { opened, temporaryFile } from '../test-library/temporary';

/** Every row of every table, as a second program sees them. */
function contents(file: string): Record<string, unknown[]> {
  const database = new Database(file);
  const tables = database
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all()
    .map((row) => (row as { name: string }).name);
  const rows = tables.map((name) => {
    const all = database.prepare(`select * from "${name}"`).all();
    return [name, all.map((row) => JSON.stringify(row)).sort()] as const;
  });
  database.close();
  return Object.fromEntries(rows);
}

/** The same without what only counts or dates: the log, and numbers of rows. */
function substance(file: string): Record<string, unknown> {
  const kept = Object.entries(contents(file)).filter(
    ([name]) => !/^(changes|search_|kysely_)/.test(name),
  );
  return Object.fromEntries(kept);
}

const dangling: Library = {
  ...talks,
  places: [...talks.places, place('Atlantis')],
  articles: [
    ...talks.articles,
    article('A new one', '2016-09-06T00:00:00Z', ['[Nobody](people/nobody) was there.']),
  ],
};

describe('load', () => {
  it('reports what it created, and logs each subject once in a rising sequence', async () => {
    const store = await opened();
    expect(await store.contentVersion()).toBe(0);
    const subjects =
      talks.people.length +
      talks.places.length +
      talks.organizations.length +
      talks.events.length +
      talks.storylines.length +
      talks.articles.length;
    expect(await store.load(talks)).toEqual({
      changed: true,
      created: subjects,
      updated: 0,
      deleted: 0,
      contentVersion: subjects,
      kept: [],
    });
    const changes = await allChanges(store);
    expect(changes.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: subjects }, (_, index) => index + 1),
    );
    expect(new Set(changes.map(({ subject }) => subject)).size).toBe(subjects);
    expect(changes.every(({ kind }) => kind === 'created')).toBe(true);
  });

  it('writes nothing when the library is already there', async () => {
    const file = temporaryFile();
    const statements: string[] = [];
    const store = await opened(file, (sql) => statements.push(sql));
    const first = await store.load(talks);
    const before = contents(file);
    statements.length = 0;
    expect(await store.load(structuredClone(talks))).toEqual({
      changed: false,
      created: 0,
      updated: 0,
      deleted: 0,
      contentVersion: first.contentVersion,
      kept: [],
    });
    expect(statements.filter((sql) => !sql.startsWith('select'))).toEqual([]);
    expect(contents(file)).toEqual(before);
  });

  it('updates an entity with every article that shows it, and nothing else', async () => {
    const store = await opened();
    const { contentVersion } = await store.load(talks);
    const promoted = {
      ...talks,
      people: talks.people.map((each) =>
        each.slug === 'sergei-lavrov' ? { ...each, summary: 'Foreign minister.' } : each,
      ),
    };
    const report = await store.load(promoted);
    expect(report).toMatchObject({ changed: true, created: 0, deleted: 0 });
    const changes = await allChanges(store, contentVersion);
    expect(changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'updated people/sergei-lavrov',
      'updated articles/talks-in-hangzhou',
    ]);
    const document = (await store.articleDocuments(['talks-in-hangzhou'])).get('talks-in-hangzhou');
    expect(document?.people.map(({ summary }) => summary)).toContain('Foreign minister.');
  });

  it('counts a new role as a change of the person and of the organization', async () => {
    const store = await opened();
    const { contentVersion } = await store.load(talks);
    await store.load({
      ...talks,
      roles: [...talks.roles, role('sergei-lavrov', 'Envoy', 'united-nations', 'aid-is-waiting')],
    });
    const subjects = (await allChanges(store, contentVersion)).map(({ subject }) => subject);
    expect(subjects).toContain('people/sergei-lavrov');
    expect(subjects).toContain('organizations/united-nations');
  });

  it('deletes what the library no longer has', async () => {
    const store = await opened();
    const { contentVersion } = await store.load(talks);
    const report = await store.load(emptyLibrary);
    expect(report).toMatchObject({ created: 0, updated: 0, deleted: contentVersion });
    expect(await store.contentVersion()).toBe(2 * contentVersion);
    expect((await store.listArticles({ first: 10 })).totalCount).toBe(0);
    expect((await store.search('kerry', { first: 10 })).totalCount).toBe(0);
  });

  it('gives the same rows by way of many changes as at once', async () => {
    const direct = temporaryFile();
    await (await opened(direct)).load(talks);
    const roundabout = temporaryFile();
    const store = await opened(roundabout);
    await store.load({ ...emptyLibrary, people: [person('Someone Else')] });
    await store.load({ ...talks, articles: talks.articles.slice(0, 2) });
    await store.load({
      ...talks,
      articles: talks.articles.map((each) => ({ ...each, headline: `Not ${each.headline}` })),
      events: talks.events.map((each) => ({ ...each, when: null })),
    });
    await store.load(talks);
    expect(substance(roundabout)).toEqual(substance(direct));
  });

  it('keeps the search index in step', async () => {
    const store = await opened();
    await store.load(talks);
    const renamed = {
      ...talks,
      people: talks.people.map((each) =>
        each.slug === 'john-kerry' ? { ...each, name: 'Jonathan Cary' } : each,
      ),
    };
    await store.load(renamed);
    const keys = async (query: string) =>
      (await store.search(query, { first: 100 })).items.map(({ hit }) => hit.kind);
    expect(await keys('jonathan')).toContain('person');
    // A quote is found by who said it, under the new name as well.
    expect(await keys('jonathan')).toContain('quote');
    expect(await keys('kerry')).not.toContain('person');
    expect(await keys('kerry')).not.toContain('quote');
  });
});

describe('a load that fails', () => {
  it('leaves no trace', async () => {
    const file = temporaryFile();
    const store = await opened(file);
    await store.load(talks);
    const before = contents(file);
    await expect(store.load(dangling)).rejects.toMatchObject({
      code: 'STORE_INCONSISTENT',
      where: file,
    });
    expect(contents(file)).toEqual(before);
    expect((await store.load(talks)).changed).toBe(false);
  });

  it('is refused when something is in the library twice', async () => {
    const store = await opened();
    await expect(
      store.load({ ...talks, people: [...talks.people, person('John Kerry')] }),
    ).rejects.toMatchObject({ code: 'STORE_INCONSISTENT', where: kerry });
    expect(await store.contentVersion()).toBe(0);
  });

  it('leaves the old library when its process is killed in the middle', async () => {
    const file = temporaryFile();
    const store = await openStore({ file });
    await store.load(talks);
    await store.close();
    const before = substance(file);

    const child = startChild(
      `
      const store = await openStore({ file, onStatement: (sql) => {
        if (sql.includes('insert into search_text')) process.kill(process.pid, 'SIGKILL');
      } });
      const articles = Array.from({ length: 50 }, (_, index) => ({
        ...talks.articles[1], slug: 'copy-' + index, mentions: [], quotes: [],
      }));
      await store.load({ ...talks, roles: [], articles: [...talks.articles.slice(0, 2), ...articles] });
      say('not killed');
      `,
      file,
    );
    expect((await child.ended).signal).toBe('SIGKILL');

    expect(substance(file)).toEqual(before);
    const again = await opened(file);
    expect((await again.load(talks)).changed).toBe(false);
  });
});
