import { describe, expect, it } from 'vitest';
import { evidencePath, parseFragment } from './anchor';

describe('the address of evidence', () => {
  it('comes back from its own fragment', () => {
    const anchor = { block: 3, start: 10, end: 58 };
    const path = evidencePath('hangzhou-cease-fire-talks', anchor);
    expect(path).toBe('/articles/hangzhou-cease-fire-talks#p3:10-58');
    expect(parseFragment(new URL(path, 'https://example.org').hash)).toEqual(anchor);
  });
  it.each(['', '#p3', '#p3:58-10', '#p3:4-4', '#p3:a-b', '#p-1:2-3', '#p3:10-58:x'])(
    'takes %j for no evidence',
    (hash) => expect(parseFragment(hash)).toBeNull(),
  );
});
