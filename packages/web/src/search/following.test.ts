import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device } from '../offline/device';
import { question, type OperationName } from '../operations/keys';
import { DeviceIndex } from './device-index';
import { Following, type IndexProgress } from './following';

let device: Device;
let index: DeviceIndex;
let stop: (() => void) | undefined;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  device = new Device(async () => true);
  index = new DeviceIndex();
});
afterEach(() => stop?.());

function entity(name: string, slug = 'a') {
  return {
    person: { __typename: 'Person', id: slug, slug, name, alsoKnownAs: [], summary: null },
  };
}

const write = (name: OperationName, slug: string, data: unknown, hash?: string) => {
  const asked = question(name, { slug });
  return device.write({ question: hash ? { ...asked, hash } : asked, data });
};

let troubles: unknown[];

async function follow(onProgress: (progress: IndexProgress) => void = () => undefined) {
  troubles = [];
  const following = new Following({
    device,
    index,
    onProgress,
    breathe: async () => undefined,
    onTrouble: (error) => troubles.push(error),
  });
  stop = await following.start();
}

const found = (query: string) =>
  index.find({ query, kind: null, first: 9 }).found.map(({ title }) => title);

describe('what is on the device', () => {
  it('is looked through, and how far that has come is told', async () => {
    for (let each = 0; each < 30; each += 1) {
      await write('PersonPage', `p-${each}`, entity(`Wendy ${each}`, `p-${each}`));
    }
    await write('PeoplePage', 'a', { people: { nodes: [] } });
    const onProgress = vi.fn<(progress: IndexProgress) => void>();
    await follow(onProgress);
    expect(index.size).toBe(30);
    expect(onProgress).toHaveBeenNthCalledWith(1, { done: 1, of: 30 });
    expect(onProgress).toHaveBeenLastCalledWith({ done: 30, of: 30 });
  });

  it('is followed as it comes, changes and goes', async () => {
    await follow();
    await write('PersonPage', 'a', entity('Wendy Sherman'));
    await vi.waitFor(() => expect(found('wendy')).toEqual(['Wendy Sherman']));
    await write('PersonPage', 'a', entity('Wendy Ruth'));
    await vi.waitFor(() => expect(found('wendy')).toEqual(['Wendy Ruth']));
    await device.forget(question('PersonPage', { slug: 'a' }));
    await vi.waitFor(() => expect(index.size).toBe(0));
  });

  it('is followed when another tab changes it', async () => {
    await follow();
    await new Device(async () => true).write({
      question: question('PersonPage', { slug: 'a' }),
      data: entity('Wendy Sherman'),
    });
    await vi.waitFor(() => expect(found('wendy')).toEqual(['Wendy Sherman']));
  });

  it('is not taken in anew when the server only confirmed it', async () => {
    await write('PersonPage', 'a', entity('Wendy Sherman'));
    const put = vi.spyOn(index, 'put');
    await follow();
    await write('PersonPage', 'a', entity('Wendy Sherman'));
    await write('PersonPage', 'b', entity('Wendy Ruth', 'b'));
    await vi.waitFor(() => expect(found('ruth')).toEqual(['Wendy Ruth']));
    expect(put).toHaveBeenCalledTimes(2);
  });

  it('counts once when two builds worded its question differently: the newer counts', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(2_000);
    await write('PersonPage', 'a', entity('Wendy Newer'));
    clock.mockReturnValue(1_000);
    await write('PersonPage', 'a', entity('Wendy Older'), 'another-build');
    clock.mockRestore();
    await follow();
    expect(found('wendy')).toEqual(['Wendy Newer']);
  });
});

it('tells of a change that could not be looked into, and takes in the next', async () => {
  await follow();
  const trouble = new Error('no storage just now');
  vi.spyOn(device, 'run').mockRejectedValueOnce(trouble);
  device.changes.tell({ written: ['PersonPage:{"slug":"b"}'] });
  await vi.waitFor(() => expect(troubles).toEqual([trouble]));
  await write('PersonPage', 'c', entity('Xavier', 'c'));
  await vi.waitFor(() => expect(found('Xavier')).toEqual(['Xavier']));
});
