import { expect, it } from 'vitest';
import { question } from '../operations/keys';
import { questionKey, recordKey } from './record-key';

const asked = question('PersonPage', { slug: 'john-kerry' });

it('the order of variables makes no other record', () => {
  const one = question('SearchPage', { query: 'a', after: 'b' });
  const other = question('SearchPage', { after: 'b', query: 'a' });
  expect(recordKey(one)).toBe(recordKey(other));
});

it('a record is known by the hash of its operation and its variables', () => {
  expect(recordKey(asked)).toBe(`${asked.hash}:{"slug":"john-kerry"}`);
  expect(asked.hash).toMatch(/^[0-9a-f]{64}$/);
});

it('a question stays the same when a build words it anew', () => {
  expect(questionKey({ ...asked, hash: 'other' })).toBe(questionKey(asked));
});
