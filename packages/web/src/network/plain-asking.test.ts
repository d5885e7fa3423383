import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { question } from '../operations/keys';
import { askPlainly } from './plain-asking';

const asked = question('ArticleClosure', { slug: 'talks' });
const fetched = vi.fn<typeof fetch>();
const otherwise = vi.fn<(question: unknown, options?: unknown) => Promise<never>>();
const ask = askPlainly(otherwise);

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const answering = (body: unknown, status = 200) =>
  fetched.mockResolvedValue(new Response(JSON.stringify(body), { status }));

it('asks by hash and gives the data back', async () => {
  answering({ data: { article: null } });
  expect(await ask(asked)).toEqual({ article: null });
  const url = new URL(String(fetched.mock.calls[0]?.[0]), 'https://dateline.example');
  expect(url.searchParams.get('operationName')).toBe('ArticleClosure');
  expect(url.searchParams.get('variables')).toBe('{"slug":"talks"}');
  expect(url.searchParams.get('extensions')).toContain(asked.hash);
});

it('leaves a hash that the server does not know to who can send the text', async () => {
  answering({ errors: [{ message: 'PersistedQueryNotFound' }] }, 400);
  otherwise.mockResolvedValue({ article: null } as never);
  expect(await ask(asked)).toEqual({ article: null });
  expect(otherwise).toHaveBeenCalledWith(asked, { keepAnswer: false });
});

it('takes an answer with errors for trouble, whatever else it holds', async () => {
  answering({ data: { article: null }, errors: [{ message: 'no' }] });
  await expect(ask(asked)).rejects.toMatchObject({ code: 'trouble' });
});

it.each([502, 503, 504])('takes a gateway’s %i for a server out of reach', async (status) => {
  answering({}, status);
  await expect(ask(asked)).rejects.toMatchObject({ code: 'unreachable' });
});

it('takes what is no answer for a server out of reach: a hotel’s sign-in page, say', async () => {
  fetched.mockResolvedValue(new Response('<html>'));
  await expect(ask(asked)).rejects.toMatchObject({ code: 'unreachable' });
});

it('takes a server that fails for trouble, whatever it says', async () => {
  fetched.mockResolvedValue(new Response('Internal Server Error', { status: 500 }));
  await expect(ask(asked)).rejects.toMatchObject({ code: 'trouble' });
});
