import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../offline/device';
import { DeviceError } from '../offline/device-database';
import { operationHashes, question } from '../operations/keys';
import { exampleAnswer } from '../testing/example-answer';
import { askThrough, createClient, remember } from './client';

const kerry = question('PersonPage', { slug: 'john-kerry' });
const data = exampleAnswer('PersonPage', { slug: 'john-kerry' });
const fetched = vi.fn<typeof fetch>();
const device = {
  read: async () => null,
  write: vi.fn<(answer: Answer) => Promise<void>>(async () => undefined),
};
const onTrouble = vi.fn<(error: unknown) => void>();

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
  device.write.mockResolvedValue(undefined);
});

function answering(body: unknown, status = 200) {
  const headers = { 'content-type': 'application/json' };
  fetched.mockImplementation(async () => new Response(JSON.stringify(body), { status, headers }));
}

const client = () => createClient({ device, onTrouble });

describe('a question to the server', () => {
  it('goes by GET with the hash in place of the text', async () => {
    answering({ data });
    await askThrough(client())(kerry);
    const [address, init] = fetched.mock.calls[0] ?? [];
    const url = new URL(String(address), 'https://dateline.example');
    expect(init?.method).toBe('GET');
    expect(url.pathname).toBe('/graphql');
    expect(url.searchParams.get('query')).toBeNull();
    expect(JSON.parse(url.searchParams.get('extensions') ?? '')).toEqual({
      persistedQuery: { version: 1, sha256Hash: operationHashes.PersonPage },
    });
  });

  it('is answered with the data as the server gave it, and that is stored on the device', async () => {
    answering({ data });
    expect(await askThrough(client())(kerry)).toEqual(data);
    expect(device.write).toHaveBeenCalledWith({ question: kerry, data });
  });

  it('that is to leave no record leaves none', async () => {
    answering({ data });
    await askThrough(client())(kerry, { keepAnswer: false });
    expect(device.write).not.toHaveBeenCalled();
  });

  it('stays in memory for a device that keeps nothing', async () => {
    device.write.mockRejectedValue(new DeviceError('unavailable', null));
    answering({ data });
    const asking = client();
    await askThrough(asking)(kerry);
    expect(remember(asking, kerry)).toEqual(data);
    expect(onTrouble).toHaveBeenCalledOnce();
  });

  it('sends the text to a server that does not know the hash', async () => {
    const unknown = { message: 'PersistedQueryNotFound' };
    answering({ data });
    fetched.mockImplementationOnce(
      async () => new Response(JSON.stringify({ errors: [unknown] }), { status: 200 }),
    );
    expect(await askThrough(client())(kerry)).toEqual(data);
    expect(String(fetched.mock.calls[1]?.[1]?.body)).toContain('query PersonPage');
  });
});

describe('an answer with errors', () => {
  it('is trouble, and is never stored', async () => {
    answering({ data: { person: null }, errors: [{ message: 'no' }] });
    await expect(askThrough(client())(kerry)).rejects.toMatchObject({ code: 'trouble' });
    expect(device.write).not.toHaveBeenCalled();
  });

  it.each([
    [500, 'trouble'],
    [502, 'unreachable'],
    [503, 'unreachable'],
    [504, 'unreachable'],
  ])('by status %i is %s', async (status, code) => {
    answering({}, status);
    await expect(askThrough(client())(kerry)).rejects.toMatchObject({ code });
  });

  it('by no answer at all is unreachable', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(askThrough(client())(kerry)).rejects.toMatchObject({ code: 'unreachable' });
  });
});
