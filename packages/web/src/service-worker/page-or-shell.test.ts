import { describe, expect, it } from 'vitest';
import { pageOrShell } from './page-or-shell';

const page = new Response('page');
const shell = new Response('shell');
const later = <T>(value: T, milliseconds: number) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

describe('a page', () => {
  it('comes from the network when it comes in time', async () => {
    expect(await pageOrShell(Promise.resolve(page), async () => shell, 50)).toBe(page);
  });

  it('is the shell when the network fails', async () => {
    expect(await pageOrShell(Promise.reject(new TypeError()), async () => shell, 50)).toBe(shell);
  });

  it('is the shell when the network is too slow', async () => {
    expect(await pageOrShell(later(page, 200), async () => shell, 10)).toBe(shell);
  });

  it.each([502, 503, 504])('is the shell when a gateway answers %i', async (status) => {
    const answer = Promise.resolve(new Response('', { status }));
    expect(await pageOrShell(answer, async () => shell, 50)).toBe(shell);
  });

  it.each([404, 500])('is what the server says when it says %i', async (status) => {
    const answer = new Response('', { status });
    expect(await pageOrShell(Promise.resolve(answer), async () => shell, 50)).toBe(answer);
  });

  it('is whatever comes, however late, when there is no shell', async () => {
    expect(await pageOrShell(later(page, 40), async () => undefined, 5)).toBe(page);
  });
});
