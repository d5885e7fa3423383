import { expect, it } from 'vitest';
import { allChanges } from './test-library/all-changes';
import { startChild } from './test-library/child-process';
import { talks } from './test-library/talks';
import { opened, temporaryFile } from './test-library/temporary';

it('a process reads on while another one is in the middle of a load', async () => {
  const file = temporaryFile();
  const store = await opened(file);
  await store.load({ ...talks, storylines: talks.storylines });
  const version = await store.contentVersion();

  // The child holds the write lock after its first deletion until it is told to go on.
  const child = startChild(
    `
    import { execFileSync } from 'node:child_process';
    let held = false;
    const store = await openStore({ file, onStatement: (sql) => {
      if (/delete from/.test(sql) && !held) {
        held = true;
        say('in the middle');
        execFileSync('head', ['-n', '1'], { stdio: ['inherit', 'ignore', 'inherit'] });
      }
    } });
    const report = await store.load({ ...talks, articles: talks.articles.slice(0, 2), });
    say('deleted ' + report.deleted);
    await store.close();
    `,
    file,
  );
  expect(await child.line()).toBe('in the middle');
  expect((await store.listArticles({ first: 10 })).totalCount).toBe(3);
  expect((await store.search('Zürich', { first: 10 })).totalCount).toBe(1);
  child.tell('go on');
  expect(await child.line()).toBe('deleted 1');
  expect(await child.ended).toMatchObject({ code: 0, errors: '' });

  expect(await store.contentVersion()).toBeGreaterThan(version);
  expect((await store.listArticles({ first: 10 })).totalCount).toBe(2);
  expect((await store.articleDocuments(['etude-de-cas'])).size).toBe(0);
});

it('processes that create and load the same library at once agree, with no duplicates', async () => {
  const file = temporaryFile();
  const script = `
    await told();
    const store = await openStore({ file });
    const report = await store.load(talks);
    say(JSON.stringify(report));
    await store.close();
  `;
  const children = Array.from({ length: 3 }, () => startChild(script, file));
  for (const child of children) child.tell('now');
  const ends = await Promise.all(children.map((child) => child.ended));
  expect(ends).toEqual(ends.map(() => ({ code: 0, signal: null, errors: '' })));

  const reports = await Promise.all(
    children.map(async (child) => JSON.parse(await child.line()) as { changed: boolean }),
  );
  expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
  const store = await opened(file);
  const changes = await allChanges(store);
  expect(new Set(changes.map(({ subject }) => subject)).size).toBe(changes.length);
  expect((await store.load(talks)).changed).toBe(false);
});

it('two loads in one process wait for each other, and reads go on between them', async () => {
  const store = await opened();
  const [first, , second] = await Promise.all([
    store.load(talks),
    store.listArticles({ first: 10 }),
    store.load({ ...talks, articles: talks.articles.slice(0, 2) }),
  ]);
  expect([first.changed, second.changed]).toEqual([true, true]);
  expect((await store.listArticles({ first: 10 })).totalCount).toBe(2);
});
