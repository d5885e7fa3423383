import { describe, expect, it } from 'vitest';
import { CursorError } from '../store';
import { ListCursors } from './cursor';

const byDate = new ListCursors('articles', { language: 'en' }, ['number', 'string']);

function base64url(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(
    'base64url',
  );
}

describe('ListCursors', () => {
  it('gives back the position that it was made from', () => {
    const position = [-1.25e-7, 'سوريا/"x"'] as const;
    expect(byDate.decode(byDate.encode(position))).toEqual(position);
  });

  it('takes no cursor for the beginning', () => {
    expect(byDate.decode(null)).toBeNull();
    expect(byDate.decode(undefined)).toBeNull();
  });

  it('refuses a cursor of another list, or of the same list filtered otherwise', () => {
    const position = [1, 'a'] as const;
    for (const other of [
      new ListCursors('events', { language: 'en' }, ['number', 'string']),
      new ListCursors('articles', { language: 'fr' }, ['number', 'string']),
    ]) {
      expect(() => byDate.decode(other.encode(position))).toThrow(CursorError);
    }
  });

  const [identity] = JSON.parse(Buffer.from(byDate.encode([1, 'a']), 'base64url').toString());
  it.each([
    ['empty', ''],
    ['not base64url', '!!!'],
    ['padded', `${byDate.encode([1, 'a'])}=`],
    ['with a character added', `${byDate.encode([1, 'a'])}A`],
    ['cut short', byDate.encode([1, 'a']).slice(0, -3)],
    ['not JSON', base64url('hello')],
    ['not a list', base64url({ a: 1 })],
    ['too short', base64url([identity, 1])],
    ['too long', base64url([identity, 1, 'a', 'b'])],
    ['of other types', base64url([identity, '1', 'a'])],
    ['with null', base64url([identity, null, 'a'])],
    ['with half a surrogate pair', '\ud800'],
    ['very long', 'A'.repeat(100_000)],
  ])('refuses one that is %s', (_, cursor) => {
    expect(() => byDate.decode(cursor)).toThrow(CursorError);
    expect(() => byDate.decode(cursor)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
  });
});
