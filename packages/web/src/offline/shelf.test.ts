import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { question, type OperationName } from '../operations/keys';
import { Device, type Answer } from './device';
import { DeviceError } from './device-database';
import { questionKey, recordKey } from './record-key';
import { Shelf } from './shelf';

let device: Device;
let shelf: Shelf;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  device = new Device(async () => true);
  shelf = new Shelf(device);
});

const answer = (name: OperationName, slug: string, data: unknown = { slug }): Answer => ({
  question: question(name, { slug }),
  data,
});
const isHere = async ({ question: asked }: Answer) => (await device.read(asked)) !== null;

const talks = { id: 'articles/talks', title: 'Talks', hash: 'h' };
const text = answer('ArticlePage', 'talks');
const kerry = answer('PersonPage', 'john-kerry');
const sly = answer('PersonPage', 'liz-sly');

/** Changes the database behind the shelf's back, as an accident would. */
async function tamper(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  const database = await openDB('dateline');
  await work(database);
  database.close();
}

describe('an item', () => {
  it('is kept with all its records, and says how large they are together', async () => {
    const kept = await shelf.keep(
      talks,
      [text, answer('PersonPage', 'a', { name: 'é' })],
      'reader',
    );
    expect(kept).toMatchObject({ bytes: '{"slug":"talks"}{"name":"é"}'.length + 1, count: 2 });
    expect(await shelf.items()).toEqual([kept]);
  });

  it('is not kept at all when one of its records cannot be stored', async () => {
    const real = IDBObjectStore.prototype.put;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      const failing = (value as { key?: string }).key === recordKey(kerry.question);
      if (failing) throw new DOMException('no', 'DataError');
      return real.call(this, value);
    });
    await expect(shelf.keep(talks, [text, kerry], 'reader')).rejects.toBeInstanceOf(DeviceError);
    put.mockRestore();
    expect(await shelf.items()).toEqual([]);
    expect(await isHere(text)).toBe(false);
  });

  it('that is refused for want of room leaves what was here as it was', async () => {
    await shelf.keep(talks, [text], 'reader');
    const real = IDBObjectStore.prototype.put;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (this.name === 'records') throw new DOMException('no room', 'QuotaExceededError');
      return real.call(this, value);
    });
    const another = shelf.keep({ ...talks, id: 'articles/other' }, [kerry], 'reader');
    await expect(another).rejects.toMatchObject({ code: 'full' });
    put.mockRestore();
    expect((await shelf.items()).map(({ id }) => id)).toEqual([talks.id]);
    expect(await isHere(text)).toBe(true);
  });

  it('takes with it what only it needed', async () => {
    await shelf.keep(talks, [kerry, sly], 'reader');
    await shelf.keep({ ...talks, id: 'articles/other' }, [kerry], 'reader');
    await shelf.remove(talks.id);
    expect(await isHere(sly)).toBe(false);
    expect(await isHere(kerry)).toBe(true);
    expect((await shelf.items()).map(({ id }) => id)).toEqual(['articles/other']);
  });

  it('that was taken off can be put back as it was', async () => {
    const kept = await shelf.keep(talks, [text, kerry], 'reader');
    await shelf.putBack(await shelf.remove(talks.id));
    expect(await shelf.items()).toEqual([kept]);
    expect(await isHere(text)).toBe(true);
    expect(await shelf.check(talks.id)).toEqual({ missing: [], damaged: [] });
  });

  it('that is kept anew lets go of what it no longer links to, and is as old as before', async () => {
    const first = await shelf.keep(talks, [text, sly], 'reader');
    const second = await shelf.keep(talks, [text], 'reader');
    expect(await isHere(sly)).toBe(false);
    expect(second.keptAt).toBe(first.keptAt);
  });

  it('stays as long as someone wants it', async () => {
    await shelf.keep(talks, [text], 'read');
    await shelf.hold(talks.id, 'newest');
    await shelf.release([talks.id], 'read');
    expect(await isHere(text)).toBe(true);
    await shelf.release([talks.id], 'newest');
    expect(await isHere(text)).toBe(false);
    expect(await shelf.items()).toEqual([]);
  });
});

describe('a collection', () => {
  const story = { id: 'storylines/syria', title: 'Syria', hash: 's', parts: [talks.id] };
  const page = answer('StorylinePage', 'syria');

  it('takes its articles with it, but for those that someone else wants', async () => {
    await shelf.keep(story, [page], 'reader');
    await shelf.keep(talks, [text], story.id);
    await shelf.keep({ ...talks, id: 'articles/other' }, [kerry], story.id);
    await shelf.hold('articles/other', 'reader');
    const taken = await shelf.remove(story.id);
    expect((await shelf.items()).map(({ id }) => id)).toEqual(['articles/other']);
    await shelf.putBack(taken);
    expect((await shelf.item(talks.id))?.holders).toEqual([story.id]);
    expect(await isHere(text)).toBe(true);
  });

  it('counts what its articles share once', async () => {
    await shelf.keep(talks, [text, kerry], story.id);
    await shelf.keep({ ...talks, id: 'articles/other' }, [kerry], story.id);
    const sum = JSON.stringify(text.data).length + JSON.stringify(kerry.data).length;
    expect(await shelf.bytesOf([talks.id, 'articles/other'])).toBe(sum);
    expect(await shelf.bytes()).toBe(sum);
  });
});

describe('a check', () => {
  beforeEach(() => shelf.keep(talks, [text, kerry], 'reader'));

  it('finds nothing wrong with what is whole, also when another article brought a page anew', async () => {
    await shelf.keep(
      { ...talks, id: 'articles/other' },
      [{ ...kerry, data: { slug: 'john-kerry', name: 'John Kerry' } }],
      'reader',
    );
    expect(await shelf.check(talks.id)).toEqual({ missing: [], damaged: [] });
  });

  it('tells of a record that is missing', async () => {
    await tamper((database) => database.delete('records', recordKey(kerry.question)));
    expect((await shelf.check(talks.id)).missing).toEqual([recordKey(kerry.question)]);
  });

  it('tells of a record that is not as it was stored', async () => {
    await tamper(async (database) => {
      const record = await database.get('records', recordKey(kerry.question));
      await database.put('records', { ...record, text: '{"slug":"half"}' });
    });
    expect((await shelf.check(talks.id)).damaged).toEqual([recordKey(kerry.question)]);
  });

  it('tells of a record that breaks off, which nobody is given to read', async () => {
    await tamper(async (database) => {
      const record = await database.get('records', recordKey(kerry.question));
      await database.put('records', { ...record, text: record.text.slice(0, -3) });
    });
    expect((await shelf.check(talks.id)).damaged).toEqual([recordKey(kerry.question)]);
    expect(await device.read(kerry.question)).toBeNull();
    const given = [];
    for await (const record of device.each('PersonPage')) given.push(record.question);
    expect(given).not.toContain(questionKey(kerry.question));
  });
});

describe('the sweep', () => {
  it('lets go of what was only read or passed through, and of nothing that is kept', async () => {
    await device.write(sly);
    await shelf.keep(talks, [text], 'reader');
    await shelf.keep({ ...talks, id: 'articles/read' }, [kerry], 'read');
    await shelf.sweep(Date.now() + 1000);
    expect(await isHere(sly)).toBe(false);
    expect(await isHere(kerry)).toBe(false);
    expect(await isHere(text)).toBe(true);
  });

  it('leaves what was opened since', async () => {
    await shelf.keep(talks, [text], 'read');
    await shelf.sweep(Date.now() - 1000);
    expect(await isHere(text)).toBe(true);
  });
});

describe('a database of the first version', () => {
  it('is taken over with all that it kept', async () => {
    const first = await openDB('dateline', 1, {
      upgrade(made) {
        made.createObjectStore('records', { keyPath: 'key' }).createIndex('question', 'question');
        made.createObjectStore('articles', { keyPath: 'slug' });
      },
    });
    const key = recordKey(text.question);
    const record = { key, question: 'ArticlePage:{"slug":"talks"}', data: text.data };
    await first.put('records', { ...record, hash: text.question.hash, bytes: 16, storedAt: 5 });
    await first.put('articles', {
      slug: 'talks',
      headline: 'Talks',
      keptAt: 3,
      checkedAt: 5,
      triedAt: 5,
      bytes: 16,
      records: [key],
      hash: 'h',
    });
    first.close();
    expect(await shelf.items()).toMatchObject([
      { id: talks.id, title: 'Talks', holders: ['reader'], keptAt: 3, doubted: true },
    ]);
    expect((await device.read(text.question))?.data).toEqual(text.data);
    expect(await shelf.check(talks.id)).toEqual({ missing: [], damaged: [] });
  });
});

describe('a database of the second version', () => {
  it('is taken over with its items and every record', async () => {
    const second = await openDB('dateline', 2, {
      upgrade(made) {
        const records = made.createObjectStore('records', { keyPath: 'key' });
        records.createIndex('question', 'question');
        records.createIndex('bytes', 'bytes');
        made.createObjectStore('items', { keyPath: 'id' });
        made
          .createObjectStore('manifests', { keyPath: 'id' })
          .createIndex('records', 'records', { multiEntry: true });
        made.createObjectStore('notes', { keyPath: 'key' });
      },
    });
    const answers = [text, kerry];
    for (const { question, data } of answers) {
      const words = JSON.stringify(data);
      await second.put('records', {
        key: recordKey(question),
        question: questionKey(question),
        hash: question.hash,
        data,
        bytes: words.length,
        // What that version summed up was not the same.
        sum: '0123456789abcdef',
        storedAt: 5,
      });
    }
    const item = { ...talks, holders: ['reader'], keptAt: 3, doubted: false };
    await second.put('items', item);
    await second.put('manifests', {
      id: talks.id,
      records: answers.map((each) => recordKey(each.question)),
      bytes: [1, 1],
    });
    second.close();
    expect(await shelf.items()).toEqual([item]);
    expect(await shelf.check(talks.id)).toEqual({ missing: [], damaged: [] });
    for (const answer of answers) {
      expect((await device.read(answer.question))?.data).toEqual(answer.data);
    }
  });
});
