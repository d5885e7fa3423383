import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseKeeping, keepingChoices, mayFetchUnasked, networkKind } from './keeping-choices';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  });
  vi.stubGlobal('navigator', {});
});
afterEach(() => vi.unstubAllGlobals());

it('keeps nothing unasked for someone who has not installed the app, and the newest five for who has', () => {
  expect(keepingChoices().newest).toBe(0);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  expect(keepingChoices().newest).toBe(5);
  chooseKeeping({ newest: 0 });
  expect(keepingChoices().newest).toBe(0);
});

it('keeps each choice, and does without what it cannot read', () => {
  chooseKeeping({ newest: 10 });
  chooseKeeping({ wifiOnly: true });
  expect(keepingChoices()).toEqual({ newest: 10, wifiOnly: true, declined: [] });
  stored.set('dateline-keeping', '{');
  expect(keepingChoices()).toEqual({ newest: 0, wifiOnly: false, declined: [] });
  stored.set('dateline-keeping', '{"newest":7,"wifiOnly":"yes","declined":[1,"a"]}');
  expect(keepingChoices()).toEqual({ newest: 0, wifiOnly: false, declined: ['a'] });
});

it.each([
  [{}, 'unknown', false],
  [{ connection: { type: 'wifi' } }, 'unmetered', true],
  [{ connection: { type: 'cellular' } }, 'metered', false],
])(
  'on Wi-Fi only fetches by itself only where it knows that it is on one: %j',
  (browser, kind, may) => {
    vi.stubGlobal('navigator', browser);
    chooseKeeping({ wifiOnly: true });
    expect(networkKind()).toBe(kind);
    expect(mayFetchUnasked()).toBe(may);
  },
);

it('fetches nothing by itself where data is to be saved', () => {
  vi.stubGlobal('navigator', { connection: { saveData: true, type: 'wifi' } });
  expect(mayFetchUnasked()).toBe(false);
});
