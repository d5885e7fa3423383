import { expect, it, vi } from 'vitest';
import { dayOf } from './dates';
import { notingSaid, said, takeSaid } from './said';

it('notes what is said meanwhile, and nothing before or after', () => {
  said('before', () => 'a');
  const [result, noted] = notingSaid(() => `${said('n:1', () => 'one')} ${dayOf('2016-09-04')}`);
  said('after', () => 'b');
  expect(result).toBe('one September\u{a0}4, 2016');
  expect(noted).toEqual({ 'n:1': 'one', 'day:2016-09-04': 'September\u{a0}4, 2016' });
});

it('makes nothing again that the server said', () => {
  const make = vi.fn<() => string>(() => 'made');
  takeSaid({ 'day:x': 'taken' });
  expect(said('day:x', make)).toBe('taken');
  expect(make).not.toHaveBeenCalled();
  expect(said('day:y', make)).toBe('made');
});

it('stops noting when the work fails', () => {
  expect(() =>
    notingSaid(() => {
      throw new Error('no');
    }),
  ).toThrow('no');
  const [, noted] = notingSaid(() => said('k', () => 'v'));
  expect(noted).toEqual({ k: 'v' });
});
