import { describe, expect, it } from 'vitest';
import { languageOf } from './choice-of-language';

describe('the language of the interface', () => {
  it.each([
    [undefined, undefined, 'en'],
    [undefined, 'ar', 'ar'],
    [undefined, 'ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    [undefined, 'fr-FR, en;q=0.5, ar;q=0.7', 'ar'],
    [undefined, 'fr, de;q=0.5', 'en'],
    [undefined, 'ar;q=0, *', 'en'],
    [undefined, ';;q=x,,ar', 'ar'],
    ['dateline-language=ar', 'en-US', 'ar'],
    ['a=b; dateline-language=en; c=d', 'ar', 'en'],
    ['dateline-language=tlh', 'ar', 'ar'],
    ['other-dateline-language=ar', undefined, 'en'],
  ])('with the cookie %s and the preference %s is %s', (cookie, acceptLanguage, language) => {
    expect(languageOf({ cookie, acceptLanguage })).toBe(language);
  });
});
