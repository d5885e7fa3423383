import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { question, type OperationName } from '../operations/keys';
import { Device, type Answer, type Conformance } from './device';
import type { DeviceChangeListener } from './device-changes';
import { DeviceError } from './device-database';
import { questionKey } from './record-key';

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

  it('is told of when it changes, in this tab and in others', async () => {
    const heard = vi.fn<DeviceChangeListener>();
    const heardElsewhere = vi.fn<DeviceChangeListener>();
    device.onChange(heard);
    new Device(conforms).onChange(heardElsewhere);
    await device.write(kerry);
    const change = { written: [questionKey(kerry.question)], gone: [], items: [] };
    expect(heard).toHaveBeenCalledWith(change);
    await vi.waitFor(() => expect(heardElsewhere).toHaveBeenCalledWith(change));
  });
});

describe('all records of an operation', () => {
  it('come one by one, whoever takes them takes its time, and no others', async () => {
    const slugs = Array.from({ length: 60 }, (_, index) => `person-${index}`);
    for (const slug of slugs) await device.write(answer('PersonPage', slug));
    await device.write(answer('PeoplePage', 'a'));
    await device.write(answer('PlacePage', 'b'));
    const found: unknown[] = [];
    for await (const { data } of device.each('PersonPage')) {
      await new Promise((resolve) => setTimeout(resolve));
      found.push(data);
    }
    expect(found).toHaveLength(60);
    expect(found).toEqual(expect.arrayContaining(slugs.map((slug) => ({ slug }))));
  });

  it('leave out what goes meanwhile', async () => {
    for (let index = 0; index < 30; index += 1) {
      await device.write(answer('PersonPage', `person-${10 + index}`));
    }
    let count = 0;
    for await (const _ of device.each('PersonPage')) {
      if (count === 0) await device.forget(question('PersonPage', { slug: 'person-39' }));
      count += 1;
    }
    expect(count).toBe(29);
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
    await expect(device.read(question('PersonPage', { slug: 'a' }))).rejects.toMatchObject(denied);
    await expect(device.write(answer('PersonPage', 'a'))).rejects.toMatchObject(denied);
  });

  it('without room left says that it is full', () => {
    const cause = new DOMException('no room', 'QuotaExceededError');
    expect(DeviceError.from(cause).code).toBe('full');
  });
});
