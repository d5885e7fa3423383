import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { Store } from '../store';
import { talks } from '../test-library/talks';

let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

async function around(slug: string) {
  const found = (await store.neighborsOf([slug])).get(slug);
  return found && [found.earlier.map((each) => each.slug), found.later.map((each) => each.slug)];
}

describe('what was before and after an event in its storylines', () => {
  it('is told by time, the nearest first, across articles', async () => {
    expect(await around('geneva-meeting')).toEqual([
      ['castello-road-closed'],
      ['kerry-meets-lavrov', 'hangzhou-summit'],
    ]);
  });

  it('leaves out its parts and what it is part of', async () => {
    expect(await around('hangzhou-summit')).toEqual([
      ['geneva-meeting', 'castello-road-closed'],
      [],
    ]);
    expect(await around('kerry-meets-lavrov')).toEqual([
      ['geneva-meeting', 'castello-road-closed'],
      [],
    ]);
  });

  it('is unknown for an event without a time', async () => {
    expect(await around('aid-convoy')).toBeUndefined();
  });
});
