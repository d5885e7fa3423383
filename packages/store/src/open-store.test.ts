import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { StoreConfigError, StoreError, type StoreErrorCode } from './errors';
import { migrations } from './sqlite/migrations';
import { openStore } from './open-store';
import { storeFailure } from './sqlite/failure';
import { startChild } from './test-library/child-process';
import { disputedTalks } from './test-library/disputed-talks';
import { talks } from './test-library/talks';
import { opened, temporaryFile, temporaryFolder } from './test-library/temporary';

async function failure(act: Promise<unknown>): Promise<StoreError> {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return error;
  throw new Error(`Expected a StoreError, got ${String(error)}`);
}

/** A failure that says where, what, and what to do. */
function helpful(code: StoreErrorCode, where: string): unknown {
  return expect.objectContaining({
    code,
    where,
    message: expect.stringMatching(/^\/\S+: [A-Z].+\. [A-Z].+\.$/),
  });
}

/** Makes a folder read-only for the time of a test, in which root is an ordinary user as well. */
async function whileSealed<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const root = process.geteuid?.() === 0;
  chmodSync(folder, 0o555);
  if (root) process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
}

describe('openStore', () => {
  it('keeps the library in the file from one opening to the next', async () => {
    const file = temporaryFile();
    const first = await openStore({ file });
    await first.load(talks);
    await first.close();
    const second = await opened(file);
    expect(await second.contentVersion()).toBeGreaterThan(0);
    expect((await second.load(talks)).changed).toBe(false);
  });

  it('takes a file URL, and a path after file:', async () => {
    const file = temporaryFile();
    for (const url of [pathToFileURL(file).href, `file:${file}`]) {
      const store = await openStore({ url });
      await store.close();
    }
    expect(statSync(file).size).toBeGreaterThan(0);
  });

  it('offers a library that lasts until it is closed', async () => {
    const store = await opened(':memory:');
    await store.load(talks);
    expect((await store.listArticles({ first: 10 })).totalCount).toBe(3);
  });

  it('leaves one complete file behind when it is closed, ready to be copied', async () => {
    const file = temporaryFile();
    const store = await openStore({ file });
    await store.load(talks);
    await store.close();
    const copy = temporaryFile();
    writeFileSync(copy, readFileSync(file));
    const copied = await opened(copy);
    expect((await copied.listArticles({ first: 10 })).totalCount).toBe(3);
  });

  it('keeps what was written when the power goes: write-ahead log, synced at each commit', async () => {
    const file = temporaryFile();
    const statements: string[] = [];
    await opened(file, (sql) => statements.push(sql));
    const other = new Database(file);
    expect(other.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
    other.close();
    expect(statements).toContain('pragma synchronous = full');
    expect(statements).toContain('pragma foreign_keys = on');
  });

  it('can be closed twice, and says so when it is used after that', async () => {
    const store = await openStore({ file: temporaryFile() });
    await store.close();
    await store.close();
    expect((await failure(store.ping())).code).toBe('STORE_CLOSED');
    expect((await failure(store.load(talks))).code).toBe('STORE_CLOSED');
  });
});

describe('migrations', () => {
  it('are told when they are done, each once', async () => {
    const file = temporaryFile();
    const heard: string[] = [];
    for (let times = 0; times < 2; times++) {
      const store = await openStore({ file, onMigration: (name) => heard.push(name) });
      await store.close();
    }
    expect(heard).toEqual(Object.keys(migrations));
  });

  it('give articles from before there were disagreements an empty list of them', async () => {
    const file = temporaryFile();
    const store = await opened(file);
    await store.load(talks);
    await store.close();
    const older = new Database(file);
    older.exec(`drop table disagreement_entities; drop table disagreements;
      drop table search_vocabulary;
      update article_documents set document = json_remove(document, '$.article.disagreements');
      delete from kysely_migration where name >= '0004'`);
    older.close();
    const again = await opened(file);
    expect((await again.library()).articles.map((one) => one.disagreements)).toEqual([[], [], []]);
    expect((await again.listDisagreements({ first: 1 })).totalCount).toBe(0);
    await again.load(disputedTalks);
    expect((await again.listDisagreements({ first: 1 })).totalCount).toBe(3);
  });
});

describe('what cannot be opened', () => {
  it.each([
    ['postgres://user:secret@host/db', 'PostgreSQL is not supported in this version'],
    ['postgresql://user:secret@host/db', 'PostgreSQL is not supported in this version'],
    ['mysql://user:secret@host/db', '“mysql:” is not a kind of address'],
    ['', 'was not told where the library is'],
  ])('is refused with what to do instead, and without its password: %s', async (url, what) => {
    const error = await failure(openStore({ url }));
    expect(error).toBeInstanceOf(StoreConfigError);
    expect(error.message).toContain(what);
    expect(error.message).not.toContain('secret');
  });

  it('is a folder that is not there', async () => {
    const file = join(temporaryFolder(), 'nowhere', 'library.db');
    expect(await failure(openStore({ file }))).toEqual(helpful('STORE_CANNOT_OPEN', file));
  });

  it('is a folder that may not be written to', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'library.db');
    const error = await whileSealed(folder, () => failure(openStore({ file })));
    expect(error).toEqual(helpful('STORE_CANNOT_OPEN', file));
  });

  it('is a library that may only be read', async () => {
    const folder = join(temporaryFolder(), 'sealed');
    mkdirSync(folder);
    const file = join(folder, 'library.db');
    const store = await openStore({ file });
    await store.load(talks);
    await store.close();
    chmodSync(join(folder, '..'), 0o755);
    for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true });
    chmodSync(file, 0o444);
    const error = await whileSealed(folder, () => failure(openStore({ file })));
    expect(error).toEqual(helpful('STORE_READ_ONLY', file));
  });

  it('is a file that is no database', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'Dear reader, this is a letter. '.repeat(200));
    expect(await failure(openStore({ file }))).toEqual(helpful('STORE_NOT_A_LIBRARY', file));
    expect(readFileSync(file, 'utf8')).toContain('Dear reader');
  });

  it("is another program's database, which stays as it was", async () => {
    const file = temporaryFile();
    const other = new Database(file);
    other.exec('create table recipes (name text)');
    other.close();
    expect(await failure(openStore({ file }))).toEqual(helpful('STORE_NOT_A_LIBRARY', file));
    const again = new Database(file);
    expect(again.prepare("select name from sqlite_master where type = 'table'").all()).toEqual([
      { name: 'recipes' },
    ]);
    again.close();
  });

  it('is a library that a newer version has written', async () => {
    const file = temporaryFile();
    await (await openStore({ file })).close();
    const newer = new Database(file);
    newer.exec("insert into kysely_migration values ('9999-future', '2031-01-01')");
    newer.close();
    const error = await failure(openStore({ file }));
    expect(error).toEqual(helpful('STORE_NEWER', file));
    expect(error.message).toContain('9999-future');
    expect(error.remedy).toContain('Update Dateline');
  });

  it('is a damaged file, which is said when the damage is met', async () => {
    const file = temporaryFile();
    const store = await openStore({ file });
    await store.load(talks);
    await store.close();
    const handle = openSync(file, 'r+');
    for (let at = 4096; at < statSync(file).size; at += 4096) {
      writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, at);
    }
    closeSync(handle);
    expect(await failure(openStore({ file }))).toEqual(helpful('STORE_DAMAGED', file));
  });
});

describe('a full disk', () => {
  it('is called that', () => {
    const file = temporaryFile();
    const database = new Database(file);
    database.exec('create table t (a text); pragma max_page_count = 3');
    const insert = database.prepare('insert into t values (?)');
    let error: unknown;
    try {
      for (;;) insert.run(['x'.repeat(1000)]);
    } catch (full) {
      error = storeFailure(full, file);
    }
    expect(error).toMatchObject({ code: 'STORE_FULL', where: file });
    database.close();
  });

  it('fails the load by name, and what was there stays', async () => {
    const file = temporaryFile();
    const store = await openStore({ file });
    await store.load(talks);
    const version = await store.contentVersion();
    await store.close();

    // A child that may write no file longer than this one is stands before a disk that takes no more.
    const limit = Math.ceil(statSync(file).size / 1024) + 40;
    const child = startChild(
      `
      const store = await openStore({ file });
      await told();
      const articles = Array.from({ length: 400 }, (_, index) => ({
        ...talks.articles[0], slug: 'copy-' + index, mentions: [], quotes: [],
        blocks: [{ index: 0, kind: 'paragraph', text: 'many words '.repeat(2000) + index }],
      }));
      const outcome = await store.load({ ...talks, articles: [...talks.articles, ...articles] })
        .then(() => 'loaded', (error) => error.code + ' ' + error.where);
      say(outcome);
      say(String(await store.contentVersion()));
      `,
      file,
      { fileSizeKilobytes: limit },
    );
    child.tell('go');
    expect(await child.line()).toBe(`STORE_DISK_FAILED ${file}`);
    expect(await child.line()).toBe(String(version));
    child.process.kill('SIGKILL');
    await child.ended;

    const again = await opened(file);
    expect((await again.load(talks)).changed).toBe(false);
  });
});
