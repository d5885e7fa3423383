import { describe, expect, it } from 'vitest';
import { matchAddress } from '../routing/routes';
import { articleKeys, destinations, everywhereKeys, meaningOf, stepKeys } from './shortcuts';

describe('the shortcuts', () => {
  it('have a key each', () => {
    const keys = Object.values({ ...stepKeys, ...articleKeys, ...everywhereKeys });
    expect(new Set([...keys, 'g']).size).toBe(keys.length + 1);
  });

  it('lead to pages that there are', () => {
    for (const path of Object.values(destinations)) {
      expect(matchAddress(path, new URLSearchParams()), path).not.toBeNull();
    }
  });

  it('mean a place only after g', () => {
    expect(meaningOf('g', false)).toEqual({ does: 'wait' });
    expect(meaningOf('s', false)).toEqual({ does: 'act', action: 'save' });
    expect(meaningOf('s', true)).toEqual({ does: 'go', to: 's' });
    expect(meaningOf('j', true)).toBeNull();
    expect(meaningOf('toString', false)).toBeNull();
  });
});
