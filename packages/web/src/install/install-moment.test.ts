import { describe, expect, it } from 'vitest';
import { afterReading, isFitting, nothingYet, parseMemory } from './install-moment';

const readTwo = ['talks', 'siege'].reduce(afterReading, nothingYet);

describe('the moment to offer an installation', () => {
  it('is on the way back from a second dispatch, and not while reading', () => {
    expect(isFitting(readTwo, 'Front')).toBe(true);
    expect(isFitting(readTwo, 'Article')).toBe(false);
    expect(isFitting(readTwo, 'Person')).toBe(false);
  });

  it('is not after one dispatch, however often it was opened', () => {
    const again = ['talks', 'talks', 'talks'].reduce(afterReading, nothingYet);
    expect(isFitting(again, 'Front')).toBe(false);
  });

  it('does not come twice', () => {
    expect(isFitting({ ...readTwo, offered: true }, 'Front')).toBe(false);
  });
});

describe('what is remembered of it', () => {
  it('comes back as it was written', () => {
    expect(parseMemory(JSON.stringify(readTwo))).toEqual(readTwo);
  });

  it.each([null, '', 'no', '[]', '{}', '{"read":7,"offered":"yes"}'])(
    'is nothing when it is not ours: %s',
    (text) => {
      expect(parseMemory(text)).toEqual(nothingYet);
    },
  );
});
