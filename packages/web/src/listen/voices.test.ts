import { describe, expect, it } from 'vitest';
import { voicesFor, type Voice } from './voices';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  voiceURI: name,
  default: false,
  localService: true,
  ...more,
});

describe('the voices for an article', () => {
  const all = [
    voice('Anna', 'de-DE'),
    voice('Cloud', 'en-US', { localService: false }),
    voice('Daniel', 'en_GB'),
    voice('Samantha', 'en-US', { default: true }),
  ];

  it('speak its language: those of the device and the region first', () => {
    expect(voicesFor(all, 'en-US').map(({ name }) => name)).toEqual([
      'Samantha',
      'Daniel',
      'Cloud',
    ]);
    expect(voicesFor(all, 'en-GB')[0]?.name).toBe('Daniel');
  });

  it('are none where the device has none', () => {
    expect(voicesFor(all, 'ar')).toEqual([]);
    expect(voicesFor(all, 'e')).toEqual([]);
  });
});
