import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { question, type OperationName } from '../operations/keys';
import { Device, type Answer, type Conformance } from './device';
import { DeviceError } from './device-database';

const conforms = vi.fn<Conformance>(async () => true);
let device: Device;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  conforms.mockResolvedValue(true);
  device = new Device(conforms);
});

const answer = (name: OperationName, slug: string, data: unknown = { slug }): Answer => ({
  question: question(name, { slug }),
  data,
});

const talks = { slug: 'talks', headline: 'Talks', hash: 'h' };

describe('a record', () => {
  const kerry = answer('PersonPage', 'john-kerry');

  it('gives back what was stored', async () => {
    await device.write(kerry);
    expect((await device.read(kerry.question))?.data).toEqual(kerry.data);
  });

  it('that was never stored is null', async () => {
    expect(await device.read(kerry.question)).toBeNull();
  });

  it('of an earlier build is read when it has all that this build asks for', async () => {
    await device.write({ ...kerry, question: { ...kerry.question, hash: 'earlier' } });
    expect((await device.read(kerry.question))?.data).toEqual(kerry.data);
  });

  it('of an earlier build that lacks something is not read', async () => {
    conforms.mockResolvedValue(false);
    await device.write({ ...kerry, question: { ...kerry.question, hash: 'earlier' } });
    expect(await device.read(kerry.question)).toBeNull();
  });

  it('that is anticipated is read once for the next reader, and anew for the one after', async () => {
    await device.write(kerry);
    device.anticipate(kerry.question);
    const newer = { ...kerry, data: { slug: 'john-kerry', name: 'John Kerry' } };
    await device.write(newer);
    expect((await device.read(kerry.question))?.data).toEqual(kerry.data);
    expect((await device.read(kerry.question))?.data).toEqual(newer.data);
  });

  it('that is anticipated in vain fails for who reads it, and for nobody else', async () => {
    const unhandled = vi.fn<() => void>();
    process.once('unhandledRejection', unhandled);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    device.anticipate(kerry.question);
    await new Promise((resolve) => setTimeout(resolve));
    await expect(device.read(kerry.question)).rejects.toBeInstanceOf(DeviceError);
    expect(unhandled).not.toHaveBeenCalled();
    process.off('unhandledRejection', unhandled);
  });

  it('that was only passed through is swept, one that a kept article needs is not', async () => {
    await device.write(kerry);
    await device.keep(talks, [answer('ArticlePage', 'talks')]);
    await device.sweep(Date.now() + 1);
    expect(await device.read(kerry.question)).toBeNull();
    expect(await device.read(question('ArticlePage', { slug: 'talks' }))).not.toBeNull();
  });
});

describe('an article', () => {
  it('is kept with all its records, and says how large they are together', async () => {
    const answers = [answer('ArticlePage', 'talks'), answer('PersonPage', 'a', { name: 'é' })];
    const kept = await device.keep(talks, answers);
    expect(kept.bytes).toBe('{"slug":"talks"}{"name":"é"}'.length + 1);
    expect(kept.records).toHaveLength(2);
    expect(await device.articles()).toEqual([kept]);
  });

  it('is not kept at all when one of its records cannot be stored', async () => {
    const unstorable = answer('PersonPage', 'a', { toJSON: () => 'x', fn: () => 1 });
    await expect(
      device.keep(talks, [answer('ArticlePage', 'talks'), unstorable]),
    ).rejects.toBeInstanceOf(DeviceError);
    expect(await device.articles()).toEqual([]);
    expect(await device.read(question('ArticlePage', { slug: 'talks' }))).toBeNull();
  });

  it('takes with it what only it needed', async () => {
    const shared = answer('PersonPage', 'john-kerry');
    const own = answer('PersonPage', 'liz-sly');
    await device.keep(talks, [shared, own]);
    await device.keep({ ...talks, slug: 'other' }, [shared]);
    await device.remove('talks');
    expect(await device.read(own.question)).toBeNull();
    expect(await device.read(shared.question)).not.toBeNull();
    expect((await device.articles()).map(({ slug }) => slug)).toEqual(['other']);
  });

  it('that is kept anew lets go of what it no longer links to', async () => {
    const gone = answer('PersonPage', 'liz-sly');
    const first = await device.keep(talks, [answer('ArticlePage', 'talks'), gone]);
    const second = await device.keep(talks, [answer('ArticlePage', 'talks')]);
    expect(await device.read(gone.question)).toBeNull();
    expect(second.keptAt).toBe(first.keptAt);
  });

  it('remembers that the server was asked in vain', async () => {
    const kept = await device.keep(talks, []);
    vi.useFakeTimers({ now: kept.checkedAt + 1000, toFake: ['Date'] });
    const tried = await device.noteTried('talks');
    vi.useRealTimers();
    expect(tried?.triedAt).toBe(kept.checkedAt + 1000);
    expect(tried?.checkedAt).toBe(kept.checkedAt);
  });
});

describe('a device', () => {
  it('that lends no storage says so, every time it is asked', async () => {
    Reflect.set(globalThis, 'indexedDB', {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const denied = { code: 'unavailable' };
    await expect(device.articles()).rejects.toMatchObject(denied);
    await expect(device.write(answer('PersonPage', 'a'))).rejects.toMatchObject(denied);
  });

  it('without room left says that it is full', () => {
    const cause = new DOMException('no room', 'QuotaExceededError');
    expect(DeviceError.from(cause).code).toBe('full');
  });
});
