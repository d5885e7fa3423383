import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A browser whose clock says `date`, with what earlier pages left in its storage. */
async function deviceAt(date: string, stored: Record<string, string> = {}) {
  vi.useFakeTimers({ now: Date.parse(date), toFake: ['Date'] });
  const values = new Map(Object.entries(stored));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => values.set(name, value),
    removeItem: (name: string) => values.delete(name),
  });
  vi.resetModules();
  return { clock: await import('./clock'), values };
}

it('is the device’s own until a server has told another', async () => {
  const { clock } = await deviceAt('2016-09-04T12:00:00Z');
  expect(clock.now()).toBe(Date.parse('2016-09-04T12:00:00Z'));
});

it('is the server’s once it has told, on this page and after the next start', async () => {
  const { clock, values } = await deviceAt('2011-01-01T00:00:00Z');
  clock.noteServerDate('Sun, 04 Sep 2016 12:00:00 GMT');
  expect(clock.now()).toBe(Date.parse('2016-09-04T12:00:00Z'));
  const next = await deviceAt('2011-01-01T01:00:00Z', Object.fromEntries(values));
  expect(next.clock.now()).toBe(Date.parse('2016-09-04T13:00:00Z'));
});

it('does not jump for seconds, nor for a header that is no date', async () => {
  const { clock } = await deviceAt('2016-09-04T12:00:00Z');
  clock.noteServerDate('Sun, 04 Sep 2016 12:00:40 GMT');
  clock.noteServerDate('yesterday');
  clock.noteServerDate(null);
  expect(clock.now()).toBe(Date.parse('2016-09-04T12:00:00Z'));
});
