import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Device } from '../offline/device';
import { question } from '../operations/keys';
import { Badge } from './badge';

/** The icon: what it is marked with. */
class Icon {
  mark: number | 'dot' | null = null;
  refusing = false;

  async setAppBadge(contents?: number) {
    if (this.refusing) throw new DOMException('not allowed', 'NotAllowedError');
    this.mark = contents ?? 'dot';
  }
  async clearAppBadge() {
    this.mark = null;
  }
}

let device: Device;
let icon: Icon;
let stored: Map<string, string>;
const ends: (() => void)[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  device = new Device(async () => true);
  icon = new Icon();
  stored = new Map();
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  device.changes.close();
});

function start(): Badge {
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  const badge = new Badge(icon, device, storage);
  ends.push(badge.begin());
  return badge;
}

const keep = (slug: string, revision: number) =>
  device.write({
    question: question('ArticlePage', { slug }),
    data: { article: { slug, revision } },
  });

describe('the mark on the icon', () => {
  it('counts what was corrected on the device, until it is read', async () => {
    const badge = start();
    await keep('a', 1);
    await keep('b', 1);
    await badge.settled();
    expect(icon.mark).toBeNull();
    await keep('a', 2);
    await keep('a', 2);
    await keep('b', 2);
    await badge.settled();
    expect(icon.mark).toBe(2);
    badge.read('a', 2);
    await badge.settled();
    expect(icon.mark).toBe(1);
    badge.read('b', 2);
    await badge.settled();
    expect(icon.mark).toBeNull();
  });

  it('says nothing of what the reader has before them', async () => {
    const badge = start();
    badge.read('a', 1);
    badge.read('a', 2);
    await keep('a', 2);
    await badge.settled();
    expect(icon.mark).toBeNull();
  });

  it('knows at the next start what was not read, and what was kept before there was a badge', async () => {
    await keep('a', 1);
    await start().settled();
    const badge = start();
    await keep('a', 2);
    await badge.settled();
    expect(icon.mark).toBe(1);
    icon.mark = null;
    await start().settled();
    expect(icon.mark).toBe(1);
  });

  it('forgets what was taken off the device', async () => {
    const badge = start();
    await keep('a', 1);
    await keep('a', 2);
    await badge.settled();
    await device.forget(question('ArticlePage', { slug: 'a' }));
    await badge.settled();
    expect(icon.mark).toBeNull();
  });

  it('is a dot for a new version when there is nothing to count', async () => {
    const badge = start();
    badge.versionWaits(true);
    await badge.settled();
    expect(icon.mark).toBe('dot');
    await keep('a', 1);
    await keep('a', 2);
    await badge.settled();
    expect(icon.mark).toBe(1);
  });

  it('is left out where the icon must not be marked', async () => {
    icon.refusing = true;
    const badge = start();
    badge.versionWaits(true);
    await expect(badge.settled()).resolves.toBeUndefined();
  });
});
