import { describe, expect, it } from 'vitest';
import type { Role } from '../entity';
import { overlaps, rolesAsOf } from './overlap';

it.each([
  ['2016-07~', '2016-07-11/2016-08-02', true],
  ['2016-09-04', '2016-09', true],
  ['2016-09-04', '2016-09-05', false],
  ['../2016-09-04', '1990', true],
  ['2016-08-26/..', '2016-08-25', false],
])('%s overlaps %s: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});

describe('rolesAsOf', () => {
  const role = (id: string, start: string | null, end: string | null): Role => ({
    id,
    person: 'p',
    title: id,
    organization: null,
    start,
    end,
    attested: [],
    evidence: [],
    assertion: { method: 'editor', confidence: null, by: null },
  });
  const roles = [
    role('senator', '1985-01-02', '2013-02-01'),
    role('secretary', '2013-02-01', '2017-01-20'),
    role('husband', '1995', null),
    role('unknown', null, null),
  ];

  it.each([
    ['2016-09-04', ['secretary', 'husband', 'unknown']],
    ['2013-02-01', ['senator', 'secretary', 'husband', 'unknown']],
    ['1990', ['senator', 'unknown']],
    ['2017-01-21', ['husband', 'unknown']],
  ])('respects the bounds that are known, on %s', (day, held) => {
    expect(rolesAsOf(roles, day).map((one) => one.id)).toEqual(held);
  });
});
