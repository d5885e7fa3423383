import { describe, expect, it, vi } from 'vitest';
import { AskError, type Ask } from '../network/asking';
import { DeviceError } from '../offline/device-database';
import { contentsOf, type Content, type ContentSources } from './contents';
import { matchAddress } from './routes';

const match = matchAddress('/people/john-kerry', new URLSearchParams());
const kerry = { person: { name: 'John Kerry' } };
const record = { key: '', question: '', hash: '', data: kerry, bytes: 1, storedAt: 5 };

function sources(parts: { kept?: boolean; answer?: () => Promise<unknown> }) {
  const onTrouble = vi.fn<(error: unknown) => void>();
  const forget = vi.fn<(question: unknown) => Promise<void>>(async () => undefined);
  const given: ContentSources = {
    device: { read: async () => (parts.kept ? record : null), forget },
    ask: (parts.answer ?? (() => Promise.reject(new AskError('unreachable', null)))) as Ask,
    remember: async () => null,
    onTrouble,
    patience: 20,
  };
  return { ...given, onTrouble, forget };
}

async function all(given: ContentSources): Promise<Content[]> {
  if (!match) throw new Error('The address leads nowhere.');
  const contents: Content[] = [];
  for await (const content of contentsOf(match, given)) contents.push(content);
  return contents;
}

describe('the contents of a page', () => {
  it('are what the device has, then what the server says', async () => {
    const newer = { person: { name: 'John F. Kerry' } };
    const contents = await all(sources({ kept: true, answer: async () => newer }));
    expect(contents.map(({ source, data }) => [source.from, data])).toEqual([
      ['device', kerry],
      ['network', newer],
    ]);
    expect(contents[0]?.source.at).toBe(5);
  });

  it('are the same object when the server says the same, so that nothing is drawn anew', async () => {
    const contents = await all(sources({ kept: true, answer: async () => structuredClone(kerry) }));
    expect(contents[1]?.data).toBe(contents[0]?.data);
  });

  it('are what the device has when the server cannot be reached', async () => {
    const contents = await all(sources({ kept: true }));
    expect(contents.map(({ screen }) => screen)).toEqual(['Person']);
  });

  it('say calmly that the page is not here when neither has it', async () => {
    expect(await all(sources({}))).toMatchObject([
      { screen: 'NotHere', data: { reason: 'unreachable' } },
    ]);
  });

  it('say so after a while when no answer comes, and show it when it does', async () => {
    const late = () => new Promise((resolve) => setTimeout(() => resolve(kerry), 80));
    const contents = await all(sources({ answer: late }));
    expect(contents.map(({ screen }) => screen)).toEqual(['NotHere', 'Person']);
  });

  it('tell a server in trouble from one that cannot be reached', async () => {
    const answer = () => Promise.reject(new AskError('trouble', null));
    expect(await all(sources({ answer }))).toMatchObject([{ data: { reason: 'trouble' } }]);
  });

  it('go from the device when the server has no such page any more', async () => {
    const given = sources({ kept: true, answer: async () => ({ person: null }) });
    expect((await all(given)).map(({ screen }) => screen)).toEqual(['Person', 'NotFound']);
    expect(given.forget).toHaveBeenCalledOnce();
  });

  it('are the screen alone when it asks for itself: nothing is read, nothing asked', async () => {
    const search = matchAddress('/search', new URLSearchParams({ q: 'Aleppo' }));
    if (!search) throw new Error('The address leads nowhere.');
    const read = vi.fn<() => Promise<null>>(async () => null);
    const ask = vi.fn<() => Promise<never>>();
    const given = sources({});
    const alone = { ...given, ask: ask as unknown as Ask, device: { ...given.device, read } };
    const contents: Content[] = [];
    for await (const content of contentsOf(search, alone)) contents.push(content);
    expect(contents.map(({ screen, data }) => [screen, data])).toEqual([['Search', null]]);
    expect(read).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalled();
  });

  it('come from the network when the device fails, and the failure is heard', async () => {
    const given = sources({ answer: async () => kerry });
    const failure = new DeviceError('unavailable', null);
    const broken = { ...given, device: { ...given.device, read: () => Promise.reject(failure) } };
    expect((await all(broken)).map(({ source }) => source.from)).toEqual(['network']);
    expect(given.onTrouble).toHaveBeenCalledWith(failure);
  });
});
