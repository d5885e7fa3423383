import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError } from '../import-error';
import { faultsOf } from './consistency.fixture';
import { draftStory } from './draft-story';

/** Pieces of news, marks that rules look for, and signs that offsets trip over. */
const pieces = [
  'Secretary of State John Kerry',
  'Mr. Smith',
  'Kerry',
  'the United Nations (UN)',
  'Ministry of Foreign Affairs',
  'in Geneva, Switzerland',
  'said',
  'told reporters',
  'according to',
  'he said',
  '“We will see,”',
  '“',
  '”',
  '"',
  ' — ',
  'GENEVA (AP) — ',
  'on Sunday',
  'last week',
  'mid-July',
  'in 2016',
  '31 February',
  '. ',
  ', ',
  '\n\n',
  '# ',
  '> ',
  '- ',
  '\u00a0',
  '\u0000',
  '\ud800',
  '\udc00',
  '\u202e',
  'e\u0301',
  '克里在杭州说',
  'قال جون كيري',
  '👩🏽‍🚀',
  'İ',
  'ß',
];
const news = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' '));

function draftOrRefusal(source: Parameters<typeof draftStory>[0]) {
  try {
    return draftStory(source, undefined, { now: '2016-09-04T12:00:00Z' });
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

test('any text gives a consistent, anchored library, or a typed refusal', () => {
  fc.assert(
    fc.property(news, (text) => {
      const draft = draftOrRefusal({ kind: 'text', text });
      expect(draft === null ? [] : faultsOf(draft.library)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any HTML gives a consistent, anchored library without markup, or a typed refusal', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<article>',
    '<h2>',
    '<ul><li>',
    '<blockquote>',
    '<figcaption>',
    '<br>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '&lt;script&gt;',
    '<svg onload=x>',
    '<table><td>',
    '<a href="javascript:x">',
    '<template>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tags, news), { maxLength: 40 }), (parts) => {
      const draft = draftOrRefusal({ kind: 'html', html: parts.join('') });
      expect(draft === null ? [] : faultsOf(draft.library)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the same text gives the same draft', () => {
  fc.assert(
    fc.property(news, (text) => {
      expect(draftOrRefusal({ kind: 'text', text })).toEqual(
        draftOrRefusal({ kind: 'text', text }),
      );
    }),
    { numRuns: 50 },
  );
});
