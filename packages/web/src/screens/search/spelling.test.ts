import { describe, expect, it } from 'vitest';
import type { Found } from '../../search/found';
import { meantBy } from './spelling';

const found = (title: string, snippet = '', speaker: string | null = null): Found => ({
  kind: 'person',
  id: title,
  path: '/people/a',
  title,
  snippet,
  at: null,
  published: null,
  speaker,
  mode: null,
});

describe('what a search may have meant', () => {
  it('is the word that was found in its stead, as it is written there', () => {
    expect(meantBy('hangzuo talks', [found('The talks at Hangzhou')])).toBe('Hangzhou talks');
    expect(meantBy('Hagnz', [found('The talks at Hangzhou')])).toBe('Hangzhou');
    expect(meantBy('Darajya', [found('Town', 'in \u{e000}Darayya\u{e001} on')])).toBe('Darayya');
  });

  it('is nothing when the words are there as they were typed, or as far as they were', () => {
    expect(meantBy('kerr', [found('John Kerry')])).toBeNull();
    expect(meantBy('lavrov', [found('“No.”', '', 'Sergei Lavrov')])).toBeNull();
    expect(meantBy('KÉRRY', [found('John Kerry')])).toBeNull();
    expect(meantBy('cease-fire', [found('A ceasefire')])).toBeNull();
  });

  it('is nothing when nothing is near, and when nothing was found', () => {
    expect(meantBy('kerry zurich', [found('John Kerry')])).toBeNull();
    expect(meantBy('kerry', [])).toBeNull();
  });
});
