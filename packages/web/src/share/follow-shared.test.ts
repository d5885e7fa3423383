import { describe, expect, it } from 'vitest';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import type { RevisionText } from '../own/things';
import { followShared } from './follow-shared';
import { sharedWords, type SharedLink } from './shared-words';

const kerry = 'John Kerry met reporters in Hangzhou on Sunday. He said that the talks had failed.';
const aleppo = 'In Aleppo, 300 people left through the Castello Road before the night fell.';

function revision(number: number, ...texts: readonly string[]): RevisionText {
  const blocks = texts.map((text, index) => ({ index, kind: 'PARAGRAPH' as const, text }));
  return { slug: 'talks', revision: number, language: 'en', blocks };
}

const first = revision(1, kerry, aleppo);
const linkTo = (words: string): SharedLink => {
  const start = aleppo.indexOf(words);
  return {
    revision: 1,
    parts: [sharedWords(aleppo, { block: 1, start, end: start + words.length })],
  };
};
const follow = (words: string, now: RevisionText, known: boolean) =>
  followShared(linkTo(words), now as ArticlePageFieldsFragment, async () =>
    known ? first : undefined,
  );

describe('following a link to words of an article', () => {
  it('lights them where they went', async () => {
    const now = revision(2, 'A word was put right.', kerry, aleppo);
    expect(await follow('through the Castello Road', now, false)).toMatchObject({
      outcome: 'here',
      spans: [{ block: 2 }],
      was: null,
    });
  });

  it('lights what they became and says what they were, where the earlier text is known', async () => {
    const now = revision(2, kerry, aleppo.replace('300', '500'));
    const followed = await follow(aleppo, now, true);
    expect(followed).toMatchObject({ outcome: 'reworded', was: aleppo });
    expect(followed.spans).toHaveLength(1);
    // Without it, nobody can say that these are those.
    expect(await follow(aleppo, now, false)).toMatchObject({ outcome: 'gone', spans: [] });
  });

  it('lights nothing when they are gone, and says what they were', async () => {
    const now = revision(2, kerry, 'Nobody left Aleppo that night, by any road at all.');
    expect(await follow('300 people left', now, true)).toEqual({
      outcome: 'gone',
      spans: [],
      was: '300 people left',
    });
  });

  it('knows a newer link from a broken one', async () => {
    const older = revision(0, kerry);
    expect(await follow('300 people left', older, false)).toMatchObject({ outcome: 'earlier' });
    const other = revision(1, kerry);
    expect(await follow('300 people left', other, false)).toMatchObject({ outcome: 'broken' });
  });
});
